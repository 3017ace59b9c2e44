#!/usr/bin/env python3
"""Writes folding.bin, the table by which the index folds letters, from the Unicode Character Database of the
Python that runs it (unicodedata.unidata_version; the committed table: 14.0).

For each code point below U+30000 one 16-bit value (little-endian):
  0  separator (neither letter nor decimal digit)      1  mark, left out
  2  letter or digit that stays itself                 0xE000 + i  expansion number i
  else the code point it becomes: lower case, canonically decomposed, marks removed
Layout: 768 page numbers (one byte each, code point / 256), then the pages of 256 values, then the expansions, each
a length byte and UTF-8 bytes, after a 16-bit number that counts them."""
import struct, sys, unicodedata as u

SPELLED = dict(zip("ßæøœđłĳŀſıþ", ["ss", "ae", "o", "oe", "d", "l", "ij", "l", "s", "i", "th"]))

def fold(c):
    ch = chr(c)
    k = u.category(ch)
    if k[0] == "M": return 1
    if k[0] != "L" and k != "Nd": return 0
    if 0xAC00 <= c <= 0xD7A3: return 2                     # Hangul syllables stay whole
    s = u.normalize("NFKD", ch) if 0xFB00 <= c <= 0xFB06 or 0xFF10 <= c <= 0xFF5A else ch
    s = u.normalize("NFD", s.lower())
    s = "".join(SPELLED.get(x, x) for x in s if u.category(x)[0] != "M")
    s = "".join(x for x in s if u.category(x)[0] == "L" or u.category(x) == "Nd")
    if s == ch or not s: return 2
    return ord(s) if len(s) == 1 and ord(s) < 0xE000 else s

pages, numbers, expansions = [], [], []
for p in range(768):
    page = []
    for c in range(p * 256, p * 256 + 256):
        v = fold(c)
        if isinstance(v, str):
            if v not in expansions: expansions.append(v)
            v = 0xE000 + expansions.index(v)
        page.append(v)
    if page not in pages: pages.append(page)
    numbers.append(pages.index(page))
out = bytes(numbers) + b"".join(struct.pack("<256H", *p) for p in pages)
tail = b"".join(bytes([len(e.encode())]) + e.encode() for e in expansions)
assert len(pages) < 256 and len(expansions) < 1024
out += struct.pack("<H", len(expansions)) + tail
open(sys.argv[1] if len(sys.argv) > 1 else "folding.bin", "wb").write(out)
print(u.unidata_version, len(pages), "pages", len(expansions), "expansions", len(out), "bytes")
