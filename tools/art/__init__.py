"""The world's art: drawings written as SVG into art/, and the atlases built from them."""
