#include "app/ui/face_metrics.h"

#include <cstdint>
#include <string_view>

namespace netglow {

namespace {

constexpr float kUsual = 1.2F;

/// Big-endian, as the OpenType specification has every number; 0 beyond the end.
unsigned number_at(std::span<const std::byte> bytes, std::size_t at, std::size_t width) {
    unsigned value = 0;
    for (std::size_t i = 0; i < width && at + i < bytes.size(); ++i) {
        value = (value << 8U) | std::to_integer<unsigned>(bytes[at + i]);
    }
    return value;
}

/// Where a table starts; 0 where there is none.
std::size_t table(std::span<const std::byte> bytes, std::string_view tag) {
    const unsigned count = number_at(bytes, 4, 2);
    for (unsigned i = 0; i < count; ++i) {
        const std::size_t entry = 12 + std::size_t{16} * i;
        bool same = entry + 16 <= bytes.size();
        for (std::size_t c = 0; same && c < 4; ++c) {
            same = std::to_integer<char>(bytes[entry + c]) == tag[c];
        }
        if (same) {
            return number_at(bytes, entry + 8, 4);
        }
    }
    return 0;
}

}  // namespace

float line_height_in_ems(std::span<const std::byte> font_file) {
    const std::size_t hhea = table(font_file, "hhea");
    const std::size_t head = table(font_file, "head");
    const unsigned units = head != 0 ? number_at(font_file, head + 18, 2) : 0;
    if (hhea == 0 || units == 0) {
        return kUsual;
    }
    const auto ascender = static_cast<std::int16_t>(number_at(font_file, hhea + 4, 2));
    const auto descender = static_cast<std::int16_t>(number_at(font_file, hhea + 6, 2));
    return static_cast<float>(ascender - descender) / static_cast<float>(units);
}

}  // namespace netglow
