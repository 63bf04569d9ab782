"""The files a slide becomes: PNG and PPTX."""
