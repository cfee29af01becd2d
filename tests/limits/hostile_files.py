"""Files that mean harm: small ones that ask for gigabytes, large ones of nothing.
    hostile_files.py FOLDER NAME
writes one of FILES; scripts/limits writes and opens them all. The formats are written by hand here, so that no library
stands between what is meant and what is in the file."""

import json
import pathlib
import struct
import sys
import zipfile

MEBI = 1 << 20
OVER = "to read on would take more than 80 MB beyond the numbers that the file holds itself"


# ONNX: protobuf's wire format.


def varint(value):
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def field(number, value):
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    data = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(data)) + data


def tensor(name, dims, raw=b"", kind=1, external=None):
    out = b"".join(field(1, dim) for dim in dims) + field(2, kind) + field(8, name)
    if external is None:
        return out + field(9, raw)
    return out + field(13, field(1, "location") + field(2, external)) + field(14, 1)


def zeros(name, dims):
    count = 1
    for dim in dims:
        count *= dim
    return tensor(name, dims, bytes(4 * count))


def node(op, inputs, output):
    return b"".join(field(1, each) for each in inputs) + field(2, output) + field(3, f"n {output}") + field(4, op)


def attribute(name, integer):
    return field(1, name) + field(3, integer) + field(20, 2)


def value_info(name, dims):
    shape = b"".join(field(1, field(1, dim) if dim > 0 else field(2, "n")) for dim in dims)
    return field(1, name) + field(2, field(1, field(1, 1) + field(2, shape)))


def model(nodes, tensors, inputs=(-1, 2), outputs=("y",), metadata=()):
    graph = b"".join(field(1, each) for each in nodes) + b"".join(field(5, each) for each in tensors)
    graph += field(11, value_info("x", inputs)) + b"".join(field(12, field(1, name)) for name in outputs)
    properties = b"".join(field(14, field(1, key) + field(2, value)) for key, value in metadata)
    return field(1, 8) + field(7, graph) + field(8, field(2, 17)) + properties


def chain(ops, first="x"):
    """Nodes that follow each other, the last of which makes y."""
    nodes, before = [], first
    for number, (op, more) in enumerate(ops):
        after = "y" if number + 1 == len(ops) else f"v{number}"
        nodes.append(node(op, [before] + more, after))
        before = after
    return nodes


def doubling_concats():
    nodes = [node("Concat", [f"c{i}", f"c{i}"], f"c{i + 1}") + field(5, attribute("axis", 0)) for i in range(26)]
    return model(nodes + [node("MatMul", ["x", "c26"], "y")], [zeros("c0", [2])])


def outer_products():
    nodes = []
    for i in range(64):
        nodes += [node("Mul", ["a", "b"], f"m{i}"), node("Add", [f"m{i}", "a"], f"w{i}")]
        nodes.append(node("MatMul", ["x" if i == 0 else f"h{i - 1}", f"w{i}"], "y" if i == 63 else f"h{i}"))
    return model(nodes, [zeros("a", [2000, 1]), zeros("b", [1, 2000])], (-1, 2000))


def expanded_constants():
    """One number becomes a matrix, by each of the operators that broadcast, for each of many layers."""
    nodes = []
    for i in range(0, 64, 2):
        nodes += [node("Expand", ["a", "shape"], f"w{i}"), node("Where", ["a", "b", f"w{i}"], f"w{i + 1}")]
    return model(nodes + chain([("MatMul", [f"w{i}"]) for i in range(64)]),
                 [zeros("a", [2000, 1]), zeros("b", [1, 2000]), tensor("shape", [2], struct.pack("<ff", 2000, 2000))],
                 (-1, 2000))


def negations(count, numbers):
    nodes = [node("Neg", ["w" if i == 0 else f"n{i - 1}"], f"n{i}") for i in range(count)]
    return model(nodes + [node("MatMul", ["x", f"n{count - 1}"], "y")], [zeros("w", [numbers // 1000, 1000])],
                 (-1, numbers // 1000))


def one_matrix(layers, width):
    return model(chain([("MatMul", ["w"])] * layers), [zeros("w", [width, width])], (-1, width))


def activations_alone():
    """Every activation without a matrix before it becomes a layer with one."""
    return model(chain([("Relu", []), ("Tanh", [])] * 400), [], (-1, 512))


def scalings(count, width):
    return model(chain([("Mul", ["c"])] * count), [tensor("c", [width], struct.pack("<f", 1.5) * width)], (-1, width))


def many_outputs(width):
    """Sixteen outputs, none of which fits, behind layers that would have to be made for each of them."""
    nodes = chain([("MatMul", ["w"]), ("Relu", []), ("MatMul", ["w"]), ("Relu", [])])
    nodes += [node("Conv", ["y"], f"o{i}") for i in range(16)]
    return model(nodes, [zeros("w", [width, width])], (4, width), [f"o{i}" for i in range(16)])


def products(count, width):
    nodes = [node("MatMul", ["w" if i == 0 else f"p{i - 1}", "w"], f"p{i}") for i in range(count)]
    return model(nodes + [node("MatMul", ["x", f"p{count - 1}"], "y")], [zeros("w", [width, width])], (-1, width))


# Arrays.


def npy(kind, shape):
    header = f"{{'descr': '{kind}', 'fortran_order': False, 'shape': {shape}, }}".encode()
    header += b" " * (63 - (10 + len(header)) % 64) + b"\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header


def npz(path, arrays):
    """Arrays of zeros: name -> (type, bytes of an element, shape)."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, (kind, size, shape) in arrays.items():
            left = size
            for dim in shape:
                left *= dim
            with archive.open(name + ".npy", "w", force_zip64=True) as entry:
                entry.write(npy(kind, shape))
                while left > 0:
                    entry.write(bytes(min(left, MEBI)))
                    left -= MEBI


def many_entries(count):
    """The list at the end of an archive of empty files, which are not there."""
    entry = b"PK\x01\x02" + bytes(24) + struct.pack("<HHHHHII", 1, 0, 0, 0, 0, 0, 0) + b"a"
    size = len(entry) * count
    large = b"PK\x06\x06" + struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, count, count, size, 0)
    where = b"PK\x06\x07" + struct.pack("<IQI", 0, size, 1)
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return entry * count + large + where + end


def safetensors(header, data):
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + data


def of_type(dims, begin, end):
    return {"dtype": "F32", "shape": dims, "data_offsets": [begin, end]}


# .netglow

NETWORK = b'{"format": "netglow-network", "version": 1, "layers": [{"activation": "identity", "weights": [[1]]}]'


SMALL = [node("MatMul", ["x", "w"], "y")]
TWO = {"W1": ("<f4", 4, (2, 3)), "b1": ("<f4", 4, (2,))}
SAME = [tensor(f"w{i}", [2000, 2000], external="same.bin") for i in range(60)]
SHARED = {f"{i}.weight": of_type([1000, 1000], 0, 4_000_000) for i in range(40)}


def bytes_of(make):
    """Writes what `make` returns; so nothing is made before it is wanted."""
    return lambda path: path.write_bytes(make())


def with_large_neighbour(make):
    def write(path):
        (path.parent / "same.bin").write_bytes(bytes(16_000_000))
        path.write_bytes(make())

    return write


# Name -> (how to write it, words that the message must contain; None: it opens).
FILES = {
    "doubling_concats.onnx": (bytes_of(doubling_concats), OVER),
    "outer_products.onnx": (bytes_of(outer_products), OVER),
    "expanded_constants.onnx": (bytes_of(expanded_constants), OVER),
    "300_negations.onnx": (bytes_of(lambda: negations(300, 1_000_000)), OVER),
    "one_matrix_in_60_layers.onnx": (bytes_of(lambda: one_matrix(60, 2000)), OVER),
    "empty_nodes.onnx": (bytes_of(lambda: field(7, field(1, b"") * (8 * MEBI))), OVER),
    "unknown_fields.onnx": (bytes_of(lambda: field(7, b"\xf8\x07\x00" * (8 * MEBI))), OVER),
    "numbers_of_a_byte.onnx": (
        bytes_of(lambda: model([], [tensor("w", [1]) + field(7, bytes(60 * MEBI))])), OVER),
    "activations_alone.onnx": (bytes_of(activations_alone), "it is no activation"),
    "a_signal_of_100_million.onnx": (
        bytes_of(lambda: model([node("Add", ["x", "c"], "y")], [zeros("c", [10_000, 1])], (-1, 10_000, 10_000))), OVER),
    "3000_scalings.onnx": (bytes_of(lambda: scalings(3000, 65_536)), OVER),
    "products_of_constants.onnx": (bytes_of(lambda: products(200, 1000)), OVER),
    "products_in_a_chain.onnx": (bytes_of(lambda: products(400, 300)), OVER),
    "sixteen_outputs.onnx": (bytes_of(lambda: many_outputs(1500)), "Netglow shows fully connected layers"),
    "sixty_tensors_of_one_file.onnx": (
        with_large_neighbour(lambda: model(chain([("MatMul", [f"w{i}"]) for i in range(60)]), SAME, (-1, 2000))), OVER),
    "60_MB_of_labels.onnx": (
        bytes_of(lambda: model(SMALL, [zeros("w", [2, 2])],
                               metadata=[("labels", "[" + "0," * (30 * MEBI) + "0]")])), None),
    "60_MB_of_commas.onnx": (
        bytes_of(lambda: model(SMALL, [zeros("w", [2, 2])], metadata=[("class_names", "," * (60 * MEBI))])), None),
    "a_dozen_unwanted.npz": (
        lambda path: npz(path, TWO | {f"extra{i}": ("<f8", 8, (8000, 1000)) for i in range(12)}), None),
    "a_dozen_of_zeros.npz": (
        lambda path: npz(path, {f"W{i}": ("<f8", 8, (2800, 2800)) for i in range(1, 13)} |
                         {"b1": ("<f8", 8, (2800, 1))}), OVER),
    "long_names.npz": (lambda path: npz(path, TWO | {"names1": ("<U1024", 4096, (65_536,))}), "packed into"),
    "shorter_names.npz": (
        lambda path: npz(path, TWO | {"names1": ("<U1024", 4096, (16_000,))}), "found 16000 texts, expected 2"),
    "a_million_entries.npz": (bytes_of(lambda: many_entries(1_300_000)), "found 1300000 arrays, expected at most 1024"),
    "40_overlapping.safetensors": (
        bytes_of(lambda: safetensors(SHARED, bytes(4_000_000))), "overlaps that of tensor"),
    "a_header_of_objects.safetensors": (
        bytes_of(lambda: safetensors(b'{"a":[' + b"{}," * (MEBI + 300_000) + b"{}]}", b"")),
        "found a header that lists no tensors"),
    "a_header_of_zeros.safetensors": (
        bytes_of(lambda: safetensors(b'{"a":[' + b"0," * (2 * MEBI - 8) + b"0]}", b"")),
        "found a header that lists no tensors"),
    "60_MB_of_newlines.netglow": (bytes_of(lambda: b"\n" * (60 * MEBI)), "of more than 4 MiB"),
    "newlines_inside.netglow": (bytes_of(lambda: NETWORK + b"\n" * (60 * MEBI) + b"?}"), "of more than 4 MiB"),
    "newlines_between.netglow": (
        bytes_of(lambda: NETWORK + b',"more":[' + (b"\n" * (3 * MEBI) + b"[]," * 3) * 20 + b"?]}"), "of more than 4 MiB"),
    "65_MB_of_unknown_keys.netglow": (
        bytes_of(lambda: NETWORK + b"".join(b',"k%07d":0' % i for i in range(5_000_000)) + b"}"),
        "keys that are not known"),
    "65_MB_under_one_key.netglow": (
        bytes_of(lambda: NETWORK + b',"more":[' + b"[0]," * (16 * MEBI) + b"0]}"), "keys that are not known"),
    "60_MB_of_nulls.netglow": (
        bytes_of(lambda: NETWORK + b',"more":[' + b"null," * (12 * MEBI) + b"?]}"), "of more than 4 MiB"),
    "a_text_of_60_MB.netglow": (
        bytes_of(lambda: NETWORK + b',"name":"' + b"a" * (60 * MEBI) + b'"}'), "of more than 4 MiB"),
    "a_number_of_60_MB.netglow": (
        bytes_of(lambda: NETWORK + b',"more":1' + b"0" * (60 * MEBI) + b"}"), "of more than 4 MiB"),
    "60_MB_of_brackets.netglow": (
        bytes_of(lambda: NETWORK + b',"more":' + b"[" * (60 * MEBI)), "nesting deeper than 64"),
    "one_long_row/W1.csv": (bytes_of(lambda: b"0," * (30 * MEBI) + b"0\n"), "found more than 65536 numbers"),
    "many_rows/W1.csv": (bytes_of(lambda: b"0\n" * (30 * MEBI)), "found more than 65536 lines"),
}


if __name__ == "__main__":
    folder, name = sys.argv[1:]
    path = pathlib.Path(folder) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    FILES[name][0](path)
