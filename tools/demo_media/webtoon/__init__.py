"""The webtoon 남은 빵 공책 (The notebook of leftover bread): one long strip, cut into slices."""
