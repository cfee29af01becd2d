// Schema of a .netglow file: which values are allowed where.
#pragma once

#include <string>
#include <string_view>

namespace netglow {

/// What a value is, by its place. Those up to `numbers` are arrays or objects, and have values inside.
enum class Kind {
    document,
    layers,
    layer,
    cases,
    one_case,
    image,
    weights,
    row,
    texts,
    numbers,
    format,
    version,
    number,
    text,
    unknown,  ///< kept as it is, with everything inside
};

constexpr bool is_object(Kind kind) {
    return kind == Kind::document || kind == Kind::layer || kind == Kind::one_case || kind == Kind::image;
}
constexpr bool is_array(Kind kind) {
    return kind <= Kind::numbers && !is_object(kind);
}

/// The kind of the value of `key` in an object.
Kind kind_of_key(Kind object, std::string_view key);
/// The kind of the values in an array.
Kind kind_of_item(Kind array);
/// "a list of numbers", for messages.
std::string_view described(Kind kind);
/// How many values an array may hold, and what they are called.
struct ItemLimit {
    std::size_t most;
    std::string_view items;
};
ItemLimit limit_of(Kind array);

}  // namespace netglow
