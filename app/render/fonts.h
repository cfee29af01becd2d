// Fonts: the faces that are built into the program, and how wide text is in them.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "core/scene/scene.h"

namespace netglow {

class Fonts final : public TextMeasure {
public:
    /// Opens the built-in faces with FreeType. Throws Error where one is damaged.
    Fonts();
    ~Fonts() override;
    Fonts(Fonts&&) noexcept;
    Fonts& operator=(Fonts&&) noexcept;

    /// In units of `size`: the sum of the advances, as the renderer sets text. A character that the face lacks is
    /// looked for in the other faces.
    float width(Font font, float size, std::string_view utf8) const override;

    /// The font file's bytes, for ImGui; they live as long as the program.
    static std::span<const std::byte> bytes(Font font);

    struct Faces;  ///< FreeType's side, for the glyph atlas
    const Faces& faces() const { return *faces_; }

private:
    std::unique_ptr<Faces> faces_;
};

}  // namespace netglow
