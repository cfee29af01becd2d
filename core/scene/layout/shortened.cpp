#include "core/scene/layout/shortened.h"

namespace netglow {

namespace {

constexpr const char* kEllipsis = "…";

/// Where each character ends, in bytes.
std::vector<std::size_t> character_ends(const std::string& utf8) {
    std::vector<std::size_t> ends;
    for (std::size_t i = 1; i <= utf8.size(); ++i) {
        if (i == utf8.size() || (static_cast<unsigned char>(utf8[i]) & 0xC0U) != 0x80U) {
            ends.push_back(i);
        }
    }
    return ends;
}

}  // namespace

std::string shortened(const std::string& utf8, Font font, float size, float room, const TextMeasure& measure) {
    if (measure.width(font, size, utf8) <= room) {
        return utf8;
    }
    const std::vector<std::size_t> ends = character_ends(utf8);
    // The most characters that fit, by halving: names may be long.
    std::size_t fits = 0;
    std::size_t too_many = ends.size();
    while (fits + 1 < too_many) {
        const std::size_t middle = (fits + too_many) / 2;
        const std::string cut = utf8.substr(0, ends[middle - 1]) + kEllipsis;
        (measure.width(font, size, cut) <= room ? fits : too_many) = middle;
    }
    return fits == 0 ? std::string() : utf8.substr(0, ends[fits - 1]) + kEllipsis;
}

}  // namespace netglow
