#include "core/arrays/npy.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstring>

#include "core/base/error.h"
#include "core/format/small_float.h"

namespace netglow {
namespace {

static_assert(std::endian::native == std::endian::little);

constexpr std::string_view kMagic = "\x93NUMPY";
constexpr std::size_t kMostHeader = 65'536;
constexpr std::size_t kChunk = 65'536;
constexpr std::size_t kMostText = 4096;  ///< bytes of a text
constexpr std::size_t kMostTexts = 65'536;

[[noreturn]] void refuse(const std::string& place, const std::string& what) {
    throw Error(place + ": " + what);
}

std::string read_exactly(const ReadBytes& read, std::size_t size, const std::string& place) {
    std::string bytes(size, '\0');
    if (read(bytes.data(), size) != size) {
        refuse(place, "found less than the array's header promises");
    }
    return bytes;
}

/// What stands behind 'key': in the header's dictionary.
std::string_view value_of_key(std::string_view header, std::string_view key, const std::string& place) {
    const std::string quoted = "'" + std::string(key) + "'";
    const std::size_t at = header.find(quoted);
    const std::size_t colon = at == std::string_view::npos ? at : header.find(':', at + quoted.size());
    if (colon == std::string_view::npos) {
        refuse(place, "found no " + quoted + " in the header of the array");
    }
    std::string_view rest = header.substr(colon + 1);
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    return rest;
}

std::vector<std::int64_t> dims_in(std::string_view text, const std::string& place) {
    std::vector<std::int64_t> dims;
    const std::size_t end = text.find(')');
    if (!text.starts_with('(') || end == std::string_view::npos) {
        refuse(place, "found no shape in the header of the array");
    }
    text = text.substr(1, end - 1);
    while (!text.empty()) {
        const std::size_t start = text.find_first_not_of(" ,");
        if (start == std::string_view::npos) {
            break;
        }
        text.remove_prefix(start);
        std::int64_t dim = 0;
        const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), dim);
        if (error != std::errc() || dims.size() == 32) {
            refuse(place, "found the shape (" + std::string(text.substr(0, 40)) + ") in the header of the array");
        }
        dims.push_back(dim);
        text.remove_prefix(static_cast<std::size_t>(rest - text.data()));
        if (text.starts_with('L')) {  // Python 2 wrote 3L
            text.remove_prefix(1);
        }
    }
    return dims;
}

NpyHeader read_header(const ReadBytes& read, const std::string& place) {
    const std::string start = read_exactly(read, 8, place);
    if (!start.starts_with(kMagic)) {
        refuse(place, "found other data, expected a NumPy array (.npy)");
    }
    const auto version = static_cast<unsigned char>(start[6]);
    if (version < 1 || version > 3) {
        refuse(place, "found version " + std::to_string(version) + " of NumPy's format, expected 1 to 3");
    }
    const std::string length = read_exactly(read, version == 1 ? 2 : 4, place);
    std::size_t size = 0;
    for (std::size_t i = 0; i < length.size(); ++i) {
        size |= static_cast<std::size_t>(static_cast<unsigned char>(length[i])) << (8 * i);
    }
    if (size > kMostHeader) {
        refuse(place,
               "found a header of " + std::to_string(size) + " bytes, expected at most " + std::to_string(kMostHeader));
    }
    const std::string text = read_exactly(read, size, place);
    NpyHeader header;
    const std::string_view type = value_of_key(text, "descr", place);
    const std::size_t end = type.empty() ? 0 : type.find(type[0], 1);
    if (type.empty() || (type[0] != '\'' && type[0] != '"') || end == std::string_view::npos) {
        refuse(place, "found an array of records, expected numbers or texts");
    }
    header.type = type.substr(1, end - 1);
    header.fortran = value_of_key(text, "fortran_order", place).starts_with("True");
    header.dims = dims_in(value_of_key(text, "shape", place), place);
    return header;
}

template <typename Stored>
double converted(const char* bytes) {
    Stored value;
    std::memcpy(&value, bytes, sizeof(value));
    return static_cast<double>(value);
}
double converted_half(const char* bytes) {
    std::uint16_t bits = 0;
    std::memcpy(&bits, bytes, sizeof(bits));
    return from_half(bits);
}

using Convert = double (*)(const char*);
struct NumberType {
    std::size_t size;
    Convert convert;
};
NumberType number_type(const std::string& type, const std::string& place) {
    const std::string kind = type.size() > 1 ? type.substr(1) : "";
    if (kind == "f8") return {8, converted<double>};
    if (kind == "f4") return {4, converted<float>};
    if (kind == "f2") return {2, converted_half};
    if (kind == "i8") return {8, converted<std::int64_t>};
    if (kind == "i4") return {4, converted<std::int32_t>};
    if (kind == "i2") return {2, converted<std::int16_t>};
    if (kind == "i1") return {1, converted<std::int8_t>};
    if (kind == "u8") return {8, converted<std::uint64_t>};
    if (kind == "u4") return {4, converted<std::uint32_t>};
    if (kind == "u2") return {2, converted<std::uint16_t>};
    if (kind == "u1" || kind == "b1") return {1, converted<std::uint8_t>};
    if (kind == "O") {
        refuse(
            place,
            "found Python objects, such as a list of arrays of different lengths, expected numbers (save every array "
            "under a name of its own: numpy.savez(file, W1=W1, b1=b1))");
    }
    refuse(place, "found elements of the type '" + type + "', expected numbers (f2, f4, f8, integers) or texts (U, S)");
}

std::vector<double> read_numbers(const ReadBytes& read, const NpyHeader& header, std::size_t count,
                                 const std::string& place) {
    const NumberType type = number_type(header.type, place);
    const bool swapped = header.type[0] == '>';
    std::vector<double> numbers;
    std::string chunk(kChunk, '\0');
    while (numbers.size() < count) {
        const std::size_t elements = std::min(count - numbers.size(), kChunk / type.size);
        if (read(chunk.data(), elements * type.size) != elements * type.size) {
            refuse(place, "found less than the " + std::to_string(count) + " numbers that the array's header promises");
        }
        for (std::size_t i = 0; i < elements; ++i) {
            char* at = chunk.data() + i * type.size;
            if (swapped) {
                std::reverse(at, at + type.size);
            }
            numbers.push_back(type.convert(at));
        }
    }
    return numbers;
}

void append_utf8(std::string& text, std::uint32_t c) {
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else if (c < 0x800) {
        text += {static_cast<char>(0xC0 | (c >> 6U)), static_cast<char>(0x80 | (c & 0x3FU))};
    } else if (c < 0x10000) {
        text += {static_cast<char>(0xE0 | (c >> 12U)), static_cast<char>(0x80 | ((c >> 6U) & 0x3FU)),
                 static_cast<char>(0x80 | (c & 0x3FU))};
    } else {
        text += {static_cast<char>(0xF0 | (c >> 18U)), static_cast<char>(0x80 | ((c >> 12U) & 0x3FU)),
                 static_cast<char>(0x80 | ((c >> 6U) & 0x3FU)), static_cast<char>(0x80 | (c & 0x3FU))};
    }
}

/// Characters of a text.
std::size_t text_length(const NpyHeader& header, std::size_t count, const std::string& place) {
    std::size_t length = 0;
    const char* end = header.type.data() + header.type.size();
    const auto parsed = std::from_chars(header.type.data() + 2, end, length);
    const std::size_t most = kMostText / (header.type[1] == 'U' ? 4 : 1);
    if (parsed.ec != std::errc() || parsed.ptr != end || length > most || count > kMostTexts) {
        refuse(place, "found " + std::to_string(count) + " texts of the type '" + header.type +
                          "', expected fewer or shorter ones");
    }
    return length;
}

std::vector<std::string> read_texts(const ReadBytes& read, const NpyHeader& header, std::size_t count,
                                    const std::string& place) {
    const bool wide = header.type[1] == 'U';
    const std::size_t length = text_length(header, count, place);
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string bytes = read_exactly(read, length * (wide ? 4 : 1), place);
        std::string text;
        for (std::size_t k = 0; wide && k < length; ++k) {
            char four[4];
            std::memcpy(four, bytes.data() + 4 * k, 4);
            if (header.type[0] == '>') {
                std::reverse(four, four + 4);
            }
            std::uint32_t character = 0;
            std::memcpy(&character, four, 4);
            if (character > 0x10FFFF || (character >= 0xD800 && character < 0xE000)) {
                refuse(place, "found a text that is no Unicode");
            }
            if (character != 0) {
                append_utf8(text, character);
            }
        }
        texts.push_back(wide ? text : bytes.substr(0, bytes.find('\0')));
    }
    return texts;
}

/// The columns one after the other become the rows one after the other.
std::vector<double> from_columns(const std::vector<double>& columns, std::int64_t rows, std::int64_t width) {
    std::vector<double> result(columns.size());
    std::size_t at = 0;
    for (std::int64_t row = 0; row < rows; ++row) {
        for (std::int64_t column = 0; column < width; ++column) {
            result[at++] = columns[static_cast<std::size_t>(column * rows + row)];
        }
    }
    return result;
}

std::u32string characters_of(const std::string& text) {
    std::u32string characters;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t c = length == 1 ? lead : lead & (0x7FU >> length);
        for (std::size_t k = 1; k < length && i + k < text.size(); ++k) {
            c = (c << 6U) | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
        }
        characters.push_back(c);
        i += length;
    }
    return characters;
}

}  // namespace

NpyHeader read_npy_header(const ReadBytes& read, const std::string& place) {
    NpyHeader header = read_header(read, place);
    if (header.type.size() < 2) {
        refuse(place, "found elements of the type '" + header.type + "'");
    }
    return header;
}

std::size_t NpyHeader::bytes(const std::string& place) const {
    const std::size_t count = element_count(dims, place);
    const std::size_t each =
        is_text() ? text_length(*this, count, place) * (type[1] == 'U' ? 4 : 1) : number_type(type, place).size;
    return count * each;
}

Array read_npy_rest(const ReadBytes& read, const NpyHeader& header, const std::string& place) {
    Array array;
    array.dims = header.dims;
    const std::size_t count = element_count(header.dims, place);
    array.is_text = header.is_text();
    if (array.is_text) {
        array.texts = read_texts(read, header, count, place);
        return array;
    }
    array.numbers = read_numbers(read, header, count, place);
    if (header.fortran && header.dims.size() == 2) {
        array.numbers = from_columns(array.numbers, header.dims[0], header.dims[1]);
    } else if (header.fortran && header.dims.size() > 2) {
        refuse(place, "found an array of " + std::to_string(header.dims.size()) + " dimensions, expected at most 2");
    }
    return array;
}

std::string npy_bytes(const Array& array) {
    std::vector<std::u32string> texts;
    std::size_t longest = 1;
    for (const std::string& text : array.texts) {
        texts.push_back(characters_of(text));
        longest = std::max(longest, texts.back().size());
    }
    const std::string type = array.is_text ? "<U" + std::to_string(longest) : "<f8";
    std::string shape;
    for (const std::int64_t dim : array.dims) {
        shape += std::to_string(dim) + (array.dims.size() == 1 ? "," : &dim == &array.dims.back() ? "" : ", ");
    }
    std::string header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + "), }";
    constexpr std::size_t kBefore = 10;  // magic, version, length
    header.append(63 - (kBefore + header.size()) % 64, ' ');
    header += '\n';
    std::string bytes(kMagic);
    bytes += {'\x01', '\x00', static_cast<char>(header.size() & 0xFFU), static_cast<char>(header.size() >> 8U)};
    bytes += header;
    bytes.append(reinterpret_cast<const char*>(array.numbers.data()), array.numbers.size() * sizeof(double));
    for (std::u32string& text : texts) {
        text.resize(longest, U'\0');
        bytes.append(reinterpret_cast<const char*>(text.data()), text.size() * sizeof(char32_t));
    }
    return bytes;
}

}  // namespace netglow
