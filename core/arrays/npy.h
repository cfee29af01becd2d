// NumPy's .npy: one array after a header with its type and shape.
#pragma once

#include <functional>

#include "core/arrays/array.h"

namespace netglow {

/// Returns how many of the wanted bytes were read; fewer only at the end.
using ReadBytes = std::function<std::size_t(char* to, std::size_t wanted)>;

/// What the header says: the shape, and whether it holds texts.
struct NpyHeader {
    Dims dims;
    bool is_text = false;
};
/// Reads the header alone. Throws as read_npy() does.
NpyHeader read_npy_header(const ReadBytes& read, const std::string& place);

/// Reads the header and as many bytes as it promises. Throws Error that begins with `place`.
Array read_npy(const ReadBytes& read, const std::string& place);

/// Version 1, little-endian: doubles, or texts as <U.
std::string npy_bytes(const Array& array);

}  // namespace netglow
