// NumPy's .npy: one array after a header with its type and shape.
#pragma once

#include <functional>

#include "core/arrays/array.h"

namespace netglow {

/// Returns how many of the wanted bytes were read; fewer only at the end.
using ReadBytes = std::function<std::size_t(char* to, std::size_t wanted)>;

struct NpyHeader {
    std::string type;      ///< "<f8"
    bool fortran = false;  ///< column after column
    Dims dims;

    bool is_text() const { return type[1] == 'U' || type[1] == 'S'; }
    /// Bytes that the elements take in the file.
    std::size_t bytes(const std::string& place) const;
};

/// These throw Error that begins with `place`.
NpyHeader read_npy_header(const ReadBytes& read, const std::string& place);
/// What stands behind the header: as many bytes as it promises.
Array read_npy_rest(const ReadBytes& read, const NpyHeader& header, const std::string& place);

/// Version 1, little-endian: doubles, or texts as <U.
std::string npy_bytes(const Array& array);

}  // namespace netglow
