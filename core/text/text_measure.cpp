#include "core/text/text_measure.h"

#include <algorithm>

namespace netglow {

float PlainMeasure::width(Font font, float size, std::string_view utf8) const {
    const auto starts_character = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    const auto characters = std::count_if(utf8.begin(), utf8.end(), starts_character);
    const bool mono = font == Font::mono || font == Font::mono_bold;
    return static_cast<float>(characters) * size * (mono ? 0.6F : 0.58F);
}

}  // namespace netglow
