"""Card news: 실패를 기록하는 법 (How to write a failure down), six square cards sewn together by one line."""
