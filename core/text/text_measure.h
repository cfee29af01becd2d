// TextMeasure: the interface by which core measures text, so that core needs no fonts.
#pragma once

#include <string_view>

namespace netglow {

enum class Font { sans, sans_semibold, mono, mono_bold };

/// Widths of text, as the fonts of the program have them.
class TextMeasure {
public:
    virtual ~TextMeasure() = default;
    virtual float width(Font font, float size, std::string_view utf8) const = 0;
};

/// Without fonts: 0.6 em per character for numbers (as in JetBrains Mono), 0.58 em for the sans. For tests and tools.
class PlainMeasure final : public TextMeasure {
public:
    float width(Font font, float size, std::string_view utf8) const override;
};

}  // namespace netglow
