"""The film 46초가 모자랐다 (Forty-six seconds short): the two first launches of Nuri, drawn frame by frame."""
