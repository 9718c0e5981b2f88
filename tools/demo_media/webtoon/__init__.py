"""The webtoons: 남은 빵 공책 (The notebook of leftover bread) here, 번개는 움직이지 않았다 (Lightning did not move) in lightning/."""
