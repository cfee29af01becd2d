// GlyphAtlas: the distance fields of the glyphs that were shown, in one texture.
//
// A glyph is made in the tier (24, 48, 96 or 192 texels an em) that suits the size at which it is shown, once. The
// atlas grows while GL lets it; then the tier that was not used for longest is dropped.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "app/gl/texture.h"
#include "app/render/font_faces.h"
#include "app/render/shelf_packer.h"

namespace netglow {

inline constexpr std::array<int, 4> kGlyphTiers{24, 48, 96, 192};

/// The tier, by its place in kGlyphTiers, for text shown at `em_pixels`: at least as large as it is shown, except
/// beyond the largest.
std::size_t glyph_tier(float em_pixels);

struct AtlasGlyph {
    int x = 0;  ///< of the bitmap in the atlas, texels
    int y = 0;
    int left = 0;  ///< as in GlyphField
    int top = 0;
    int width = 0;
    int height = 0;
    float zone = 0;  ///< em; see Fonts::Faces::zone()
};

class GlyphAtlas {
public:
    /// `faces` outlives it. `largest_side`: texels; the machine's own limit holds too.
    explicit GlyphAtlas(const Fonts::Faces& faces, int largest_side = 8192);

    void begin_frame() { ++frame_; }
    /// The glyph, made where it is not there yet; nothing for one without ink, or when the atlas is full of what this
    /// frame shows.
    std::optional<AtlasGlyph> find(GlyphName glyph, std::size_t tier);
    /// Changes when glyphs have moved, so that what find() answered before is void.
    unsigned generation() const { return generation_; }
    /// Brings the texture up to date; answers the bytes uploaded.
    std::size_t upload();
    void bind(unsigned unit) const { texture_->bind(unit); }

    int width() const { return packer_.width(); }
    int height() const { return packer_.height(); }
    std::size_t glyphs() const { return glyphs_.size(); }

private:
    using Key = std::uint64_t;
    struct Entry {
        AtlasGlyph glyph;
        std::size_t tier = 0;
    };
    std::optional<ShelfPacker::Spot> room(int width, int height);
    bool grow();
    bool drop_a_tier();
    void repack();
    void write(const AtlasGlyph& glyph, const std::byte* texels, std::size_t stride);

    const Fonts::Faces& faces_;
    int largest_side_;
    ShelfPacker packer_;
    std::vector<std::byte> pixels_;
    std::unordered_map<Key, Entry> glyphs_;
    std::array<std::uint64_t, kGlyphTiers.size()> used_{};  ///< the frame in which the tier was used last
    std::uint64_t frame_ = 1;
    unsigned generation_ = 0;
    std::optional<Texture> texture_;
    int changed_top_ = 0;  ///< rows that the texture does not have yet
    int changed_bottom_ = 0;
};

}  // namespace netglow
