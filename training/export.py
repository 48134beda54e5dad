"""A trained encoder in, the int8 file that ships out (ONNX; weights of 7 bits, safe on every processor)."""

import tempfile
from pathlib import Path

import torch
from encoder import Encoder
from onnxruntime.quantization import QuantType, quantize_dynamic

INPUTS = ("ids", "shapes", "hints")


def export(net: Encoder, path: Path) -> None:
    """One window at a time, without a mask."""
    net.eval()
    example = torch.ones(1, 8, dtype=torch.long)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            net,
            (example,) * len(INPUTS),
            str(plain),
            input_names=list(INPUTS),
            output_names=["scores"],
            dynamic_axes={name: {0: "batch", 1: "length"} for name in (*INPUTS, "scores")},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            plain,
            path,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            op_types_to_quantize=["MatMul", "Gather", "Gemm"],
        )
