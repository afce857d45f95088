"""A second verifier of Atalaia's evidence, in another language and written from the standards alone.

    python3 verify.py RECEIPT --log VERIFIER_KEY [--witness VERIFIER_KEY]... [--quorum N]
    python3 verify.py --lines        one JSON case per line of standard input, one answer per line

Merkle proofs follow the recursive definitions of RFC 6962, section 2.1, and not the loops of RFC 9162. Signatures need the
package `cryptography`; without it a receipt is answered with "unchecked", never with "true".
"""

import base64
import hashlib
import json
import re
import sys

try:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
except ImportError:
    Ed25519PublicKey = None


class Refused(Exception):
    pass


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def leaf_hash(entry):
    return sha256(b"\x00", entry)


def node_hash(left, right):
    return sha256(b"\x01", left, right)


def split(count):
    return 1 << ((count - 1).bit_length() - 1)


def root_by_inclusion(leaf, index, size, path):
    if size == 1:
        if path:
            raise Refused("path too long")
        return leaf
    if not path:
        raise Refused("path too short")
    k = split(size)
    if index < k:
        return node_hash(root_by_inclusion(leaf, index, k, path[:-1]), path[-1])
    return node_hash(path[-1], root_by_inclusion(leaf, index - k, size - k, path[:-1]))


def included(leaf, index, size, path, root):
    if not 0 <= index < size:
        raise Refused("no such leaf")
    return root_by_inclusion(leaf, index, size, path) == root


def roots_by_consistency(old_root, old, new, path, complete):
    """The roots of the older and of the newer tree, as far as this subtree goes."""
    if old == new:
        if len(path) != (0 if complete else 1):
            raise Refused("path of wrong length")
        return (old_root, old_root) if complete else (path[0], path[0])
    if not path:
        raise Refused("path too short")
    k = split(new)
    if old <= k:
        older, newer = roots_by_consistency(old_root, old, k, path[:-1], complete)
        return older, node_hash(newer, path[-1])
    older, newer = roots_by_consistency(old_root, old - k, new - k, path[:-1], False)
    return node_hash(path[-1], older), node_hash(path[-1], newer)


def consistent(old, old_root, new, new_root, path):
    if old > new or old < 0:
        raise Refused("shrunk")
    if old == 0:
        empty = sha256()
        return not path and old_root == empty and (new > 0 or new_root == empty)
    return roots_by_consistency(old_root, old, new, path, True) == (old_root, new_root)


def decode64(text):
    raw = base64.b64decode(text, validate=True)
    if base64.b64encode(raw).decode() != text:
        raise Refused("not the one spelling of Base 64")
    return raw


def number_text(value):
    """ECMAScript's Number::toString, as RFC 8785 section 3.2.2.3 asks for."""
    if isinstance(value, int) and abs(value) <= 2**53:
        return str(value)
    value = float(value)
    if value in (float("inf"), float("-inf")) or value != value:
        raise Refused("no JSON number")
    if value == 0:
        return "0"
    mantissa, exponent = f"{value!r}e0".split("e")[:2]
    sign = "-" if mantissa.startswith("-") else ""
    whole, _, fraction = mantissa.lstrip("-").partition(".")
    fraction = "" if fraction == "0" else fraction
    digits = (whole + fraction).lstrip("0")
    point = len(whole) + int(exponent) - (len(whole + fraction) - len(digits))
    digits = digits.rstrip("0")
    if len(digits) <= point <= 21:
        return sign + digits + "0" * (point - len(digits))
    if 0 < point <= 21:
        return sign + digits[:point] + "." + digits[point:]
    if -6 < point <= 0:
        return sign + "0." + "0" * -point + digits
    tail = "." + digits[1:] if len(digits) > 1 else ""
    return f"{sign}{digits[0]}{tail}e{'+' if point > 0 else '-'}{abs(point - 1)}"


def canonical(value):
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, (int, float)):
        return number_text(value)
    if isinstance(value, str):
        value.encode()
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
    return "{" + ",".join(canonical(key) + ":" + canonical(value[key]) for key in keys) + "}"


def parse_key(text):
    name, key_id, material = text.split("+", 2)
    raw = decode64(material)
    if sha256(name.encode() + b"\n" + raw)[:4].hex() != key_id or len(raw) != 33:
        raise Refused("the key id is not that of the key")
    return {"name": name, "id": bytes.fromhex(key_id), "type": raw[0], "public": raw[1:]}


def signed(key, message, signature):
    try:
        Ed25519PublicKey.from_public_bytes(key["public"]).verify(signature, message)
        return True
    except InvalidSignature:
        return False


def parse_note(note):
    if any(ord(character) < 0x20 and character != "\n" for character in note):
        raise Refused("control characters")
    text, lines = note[: note.rindex("\n\n") + 1], note[note.rindex("\n\n") + 2 :]
    if not lines.endswith("\n"):
        raise Refused("no signatures")
    signatures = []
    for line in lines[:-1].split("\n"):
        name, material = re.fullmatch(r"— (\S+) (\S+)", line).groups()
        raw = decode64(material)
        signatures.append((name, raw[:4], raw[4:]))
    return text, signatures


def verify_log(text, signatures, keys):
    origin = text.split("\n")[0]
    results = [
        signed(key, text.encode(), signature)
        for key in keys
        for name, key_id, signature in signatures
        if key["type"] == 1 and key["name"] == origin and (name, key_id) == (key["name"], key["id"])
    ]
    if not results or not all(results):
        raise Refused("not signed by the log")


def verify_witnesses(text, signatures, keys, quorum):
    seen = set()
    for key in keys:
        for name, key_id, signature in signatures:
            if key["type"] != 4 or (name, key_id) != (key["name"], key["id"]):
                continue
            time = int.from_bytes(signature[:8], "big")
            message = f"cosignature/v1\ntime {time}\n{text}".encode()
            if not signed(key, message, signature[8:]):
                raise Refused("a cosignature does not fit")
            seen.add(name)
    if len(seen) < quorum:
        raise Refused("too few witnesses")


def verify_openings(receipt):
    entry = receipt["entry"]
    fields = [opening["field"] for opening in receipt["openings"]]
    if len(set(fields)) != len(fields):
        raise Refused("a field is opened twice")
    for opening in receipt["openings"]:
        statement = canonical([entry["id"], entry["type"], opening["field"], opening["value"]])
        salt = decode64(opening["salt"])
        commitment = sha256(b"atalaia/commitment/v1\n", salt, statement.encode())
        if len(salt) != 16 or entry["commitments"].get(opening["field"]) != base64.b64encode(commitment).decode():
            raise Refused("an opening does not fit")


def verify_receipt(raw, logs, witnesses, quorum):
    receipt = json.loads(raw.decode())
    if canonical(receipt).encode() != raw or receipt["format"] != "atalaia-receipt/1":
        raise Refused("not a receipt")
    if set(receipt) != {"checkpoint", "entry", "format", "openings", "proof"}:
        raise Refused("unknown parts")
    verify_openings(receipt)
    text, signatures = parse_note(receipt["checkpoint"])
    size, root = int(text.split("\n")[1]), decode64(text.split("\n")[2])
    path = [decode64(line) for line in receipt["proof"]["path"]]
    entry = canonical(receipt["entry"]).encode()
    if not included(leaf_hash(entry), receipt["proof"]["index"], size, path, root):
        raise Refused("not included")
    if Ed25519PublicKey is None:
        return "unchecked"
    verify_log(text, signatures, [parse_key(key) for key in logs])
    verify_witnesses(text, signatures, [parse_key(key) for key in witnesses], quorum)
    return True


def answer(case):
    path = [bytes.fromhex(node) for node in case.get("path", [])]
    if case["kind"] == "inclusion":
        return included(bytes.fromhex(case["leaf"]), case["index"], case["size"], path, bytes.fromhex(case["root"]))
    if case["kind"] == "consistency":
        roots = [bytes.fromhex(case[name]) for name in ("fromRoot", "toRoot")]
        return consistent(case["from"], roots[0], case["to"], roots[1], path)
    if case["kind"] == "canonical":
        return canonical(json.loads(case["json"])) == case["text"]
    return verify_receipt(base64.b64decode(case["receipt"]), case["log"], case["witnesses"], case["quorum"])


def guarded(function, *arguments):
    """Whatever goes wrong with bytes from outside, the answer is no."""
    try:
        return function(*arguments)
    except (Refused, ValueError, KeyError, TypeError, AttributeError, IndexError):
        return False


def main(arguments):
    if arguments == ["--lines"]:
        for line in sys.stdin:
            print(json.dumps(guarded(answer, json.loads(line))))
        return 0
    if not arguments or len(arguments) % 2 == 0:
        print(__doc__, file=sys.stderr)
        return 2
    options = list(zip(arguments[1::2], arguments[2::2]))
    logs = [value for name, value in options if name == "--log"]
    witnesses = [value for name, value in options if name == "--witness"]
    quorum = max([int(value) for name, value in options if name == "--quorum"], default=0)
    with open(arguments[0], "rb") as file:
        verdict = guarded(verify_receipt, file.read(), logs, witnesses, quorum)
    print({True: "valid", False: "not valid"}.get(verdict, "unchecked: install the package cryptography"))
    return 0 if verdict is True else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
