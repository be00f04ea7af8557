"""A small writer of SPSS system files: labels, missing values, sets, weight, very long strings; plain or compressed."""

import struct

SYSMIS = -1.7976931348623157e308
LOWEST = struct.unpack("<d", struct.pack("<Q", 0xFFEFFFFFFFFFFFFE))[0]  # The number next to it.
FORMATS = {"A": 1, "F": 5, "DATE": 20, "DATETIME": 22}


class Variable:
    def __init__(self, name, label, width=0, form=("F", 8, 0), values=None, missing=(), measure=1):
        """width 0 is a number; values: value -> label; missing: (1, a), (2, a, b), (3, a, b, c), (-2, low, high), (-3, low, high, a)."""
        self.name, self.label, self.width, self.values = name, label, width, values or {}
        self.form = ("A", min(width, 255), 0) if width else form
        self.missing, self.measure = missing, measure

    def segments(self):
        """The widths of the records that hold it; a very long string has several."""
        if self.width <= 255:
            return [self.width]
        count = -(-self.width // 252)
        return [255] * (count - 1) + [self.width - 252 * (count - 1)]

    def cells(self, width):
        return 1 if width == 0 else -(-width // 8)


def padded(raw, size, fill=b" "):
    return raw + fill * (-len(raw) % size)


def extension(subtype, size, data):
    return struct.pack("<4i", 7, subtype, size, len(data) // size) + data


def sav_bytes(variables, rows, encoding="cp1252", weight=None, sets=(), sets_e=(), compressed=False, label=""):
    """rows: per variable a number, a string or None. sets, sets_e: lines of records 7 and 19, as bytes."""
    body, dictionary_index, labels = b"", {}, b""
    at = 1
    long_names, very_long, display = [], [], b""
    for number, v in enumerate(variables, 1):
        name = v.name.upper() if len(v.name.encode(encoding)) <= 8 else f"V{number}_A"
        dictionary_index[v.name] = at
        long_names.append(f"{name}={v.name}")
        if v.width > 255:
            very_long.append(f"{name}={v.width:05d}\0\t")
        for i, width in enumerate(v.segments()):
            body += variable_record(v, name if i == 0 else f"{name[:5]}{i}", width, i == 0, encoding)
            for _ in range(v.cells(width) - 1):
                body += struct.pack("<6i8s", 2, -1, 0, 0, 0, 0, b" " * 8)
            at += v.cells(width)
            display += struct.pack("<3i", v.measure, 8, 1 if v.width == 0 else 0)
        if v.values and v.width <= 8:
            labels += value_labels(v, dictionary_index[v.name], encoding)
    codes = {"cp1252": 1252, "utf-8": 65001}
    extensions = extension(3, 4, struct.pack("<8i", 20, 0, 0, -1, 1, 1, 2, codes[encoding]))
    extensions += extension(4, 8, struct.pack("<3d", SYSMIS, -SYSMIS, LOWEST))
    extensions += extension(7, 1, b"".join(sets)) if sets else b""
    extensions += extension(19, 1, b"".join(sets_e)) if sets_e else b""
    extensions += extension(11, 4, display)
    extensions += extension(13, 1, "\t".join(long_names).encode(encoding))
    extensions += extension(14, 1, "".join(very_long).encode(encoding)) if very_long else b""
    extensions += extension(20, 1, {"cp1252": b"windows-1252", "utf-8": b"UTF-8"}[encoding])
    weight_index = dictionary_index[weight] if weight else 0
    head = b"$FL2" + b"@(#) SPSS DATA FILE invented for a test".ljust(60)
    head += struct.pack("<5id", 2, at - 1, 1 if compressed else 0, weight_index, len(rows), 100.0)
    head += b"05 Feb 2410:30:00" + label.encode(encoding).ljust(64) + b"\0\0\0"
    end = struct.pack("<2i", 999, 0)
    elements = [e for row in rows for v, x in zip(variables, row) for e in cells_of(v, x, encoding)]
    return head + body + labels + extensions + end + (compress(elements) if compressed else b"".join(elements))


def variable_record(v, name, width, first, encoding):
    kind, w, d = v.form if width == 0 else ("A", width, 0)
    form = FORMATS[kind] << 16 | w << 8 | d
    label = v.label.encode(encoding) if first else b""
    missing = v.missing if first else ()
    out = struct.pack("<6i8s", 2, width, 1 if label else 0, missing[0] if missing else 0, form, form, name.encode(encoding).ljust(8))
    if label:
        out += struct.pack("<i", len(label)) + padded(label, 4)
    for x in missing[1:]:
        out += struct.pack("<d", x) if isinstance(x, (int, float)) else x.encode(encoding).ljust(8)
    return out


def value_labels(v, index, encoding):
    out = struct.pack("<2i", 3, len(v.values))
    for x, text in v.values.items():
        raw = text.encode(encoding)
        out += struct.pack("<d", x) if v.width == 0 else x.encode(encoding).ljust(8)
        out += padded(bytes([len(raw)]) + raw, 8)
    return out + struct.pack("<3i", 4, 1, index)


def cells_of(v, x, encoding):
    if v.width == 0:
        return [struct.pack("<d", SYSMIS if x is None else x)]
    raw = (x or "").encode(encoding)
    assert len(raw) <= v.width, (v.name, x)
    out = []
    for i, width in enumerate(v.segments()):
        part = raw[i * 255 : i * 255 + 255].ljust(v.cells(width) * 8)
        out += [part[j : j + 8] for j in range(0, len(part), 8)]
    return out


def compress(elements):
    """One byte of command per element, eight commands a block."""
    out, commands, data = b"", [], b""
    sysmis = struct.pack("<d", SYSMIS)
    for e in elements:
        number = struct.unpack("<d", e)[0]
        if e == b" " * 8:
            commands.append(254)
        elif e == sysmis:
            commands.append(255)
        elif number == number and abs(number) < 200 and number == int(number) and 1 <= number + 100 <= 251 and struct.pack("<d", float(int(number))) == e:
            commands.append(int(number) + 100)
        else:
            commands.append(253)
            data += e
        if len(commands) == 8:
            out += bytes(commands) + data
            commands, data = [], b""
    if commands:
        out += bytes(commands + [252] + [0] * (7 - len(commands))) + data
    return out
