// Fonts: the font faces embedded in the program, and the width of text in them.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "core/scene/scene.h"

namespace netglow {

class Fonts final : public TextMeasure {
public:
    /// Opens the built-in faces with FreeType. Throws Error if one is damaged.
    Fonts();
    ~Fonts() override;
    Fonts(Fonts&&) noexcept;
    Fonts& operator=(Fonts&&) noexcept;

    /// In the units of `size`: the sum of the advances, as the renderer places glyphs. Characters missing in the face
    /// are taken from the other faces.
    float width(Font font, float size, std::string_view utf8) const override;

    /// The font file's bytes, for ImGui; valid for the program's lifetime.
    static std::span<const std::byte> bytes(Font font);

    struct Faces;  ///< the FreeType faces, for the glyph atlas
    const Faces& faces() const { return *faces_; }

private:
    std::unique_ptr<Faces> faces_;
};

}  // namespace netglow
