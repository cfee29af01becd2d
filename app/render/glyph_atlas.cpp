#include "app/render/glyph_atlas.h"

#include <algorithm>
#include <array>

#include "app/render/faces.h"
#include "app/render/glyph_distances.h"

namespace netglow {
namespace {

constexpr std::array kSizes = {24, 48, 96, 192};
constexpr int kGap = 1;  ///< texels between glyphs

int texels_for(float pixels) {
    const auto found = std::ranges::find_if(kSizes, [&](int size) { return static_cast<float>(size) >= pixels; });
    return found == kSizes.end() ? kSizes.back() : *found;
}

std::uint64_t key_of(Font font, char32_t character, int texels) {
    return (static_cast<std::uint64_t>(texels) << 40U) | (static_cast<std::uint64_t>(font) << 32U) | character;
}

}  // namespace

const Glyph& GlyphAtlas::find(Font font, char32_t character, float pixels) {
    const int texels = texels_for(pixels);
    const std::uint64_t key = key_of(font, character, texels);
    if (const auto found = glyphs_.find(key); found != glyphs_.end()) {
        return found->second;
    }
    const Glyph glyph = make(font, character, texels);
    return glyphs_.emplace(key, glyph).first->second;
}

Glyph GlyphAtlas::make(Font font, char32_t character, int texels) {
    const Fonts::Faces& faces = fonts_->faces();
    const Fonts::Faces::Found found = faces.find(font, character);
    const auto em = static_cast<float>(texels);
    Glyph glyph;
    glyph.texels_an_em = em;
    FT_Fixed advance = 0;
    FT_Get_Advance(found.face, found.glyph, FT_LOAD_NO_SCALE, &advance);
    glyph.advance = static_cast<float>(advance) / static_cast<float>(found.face->units_per_EM);

    FT_Set_Pixel_Sizes(found.face, 0, static_cast<FT_UInt>(texels));
    if (FT_Load_Glyph(found.face, found.glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) {
        return glyph;
    }
    const DistancePicture picture = distances_of(found.face->glyph->outline, static_cast<int>(kSpread));
    const int width = picture.width;
    const int height = picture.height;
    if (width == 0) {
        return glyph;  // a space
    }
    const Point corner = place(width, height);
    const auto x = static_cast<std::size_t>(corner.x);
    const auto y = static_cast<std::size_t>(corner.y);
    for (int row = 0; row < height; ++row) {
        std::copy_n(picture.texels.begin() + static_cast<std::ptrdiff_t>(row) * width, width,
                    pixels_.begin() + static_cast<std::ptrdiff_t>((y + static_cast<std::size_t>(row)) * kWidth + x));
    }
    dirty_from_ = std::min(dirty_from_, static_cast<int>(y));
    dirty_to_ = std::max(dirty_to_, static_cast<int>(y) + height);
    glyph.left = static_cast<float>(picture.left) / em;
    glyph.top = static_cast<float>(picture.top) / em;
    glyph.width = static_cast<float>(width) / em;
    glyph.height = static_cast<float>(height) / em;
    glyph.u0 = corner.x;
    glyph.v0 = corner.y;
    glyph.u1 = corner.x + static_cast<float>(width);
    glyph.v1 = corner.y + static_cast<float>(height);
    return glyph;
}

/// Shelves from top to bottom; the texture grows by doubling, and is emptied when it can grow no more.
Point GlyphAtlas::place(int width, int height) {
    if (shelf_right_ + width + kGap > kWidth) {
        shelf_top_ += shelf_height_ + kGap;
        shelf_right_ = 0;
        shelf_height_ = 0;
    }
    if (shelf_top_ + height + kGap > height_) {
        const int wanted = std::max(512, 2 * height_);
        if (wanted <= most_rows_) {
            height_ = wanted;
            pixels_.resize(static_cast<std::size_t>(kWidth) * static_cast<std::size_t>(height_));
        } else {
            glyphs_.clear();
            std::ranges::fill(pixels_, std::uint8_t{0});
            shelf_top_ = shelf_right_ = shelf_height_ = 0;
            ++generation_;
        }
        dirty_from_ = 0;
        dirty_to_ = height_;
    }
    const Point corner{static_cast<float>(shelf_right_), static_cast<float>(shelf_top_)};
    shelf_right_ += width + kGap;
    shelf_height_ = std::max(shelf_height_, height);
    return corner;
}

std::size_t GlyphAtlas::upload() {
    if (!texture_ || texture_->height() != std::max(height_, 1)) {
        texture_.emplace(kWidth, std::max(height_, 1), GL_R8, GL_RED, GL_UNSIGNED_BYTE);
        dirty_from_ = 0;
        dirty_to_ = height_;
    }
    if (dirty_to_ <= dirty_from_) {
        return 0;
    }
    const int rows = dirty_to_ - dirty_from_;
    texture_->update(0, dirty_from_, kWidth, rows, pixels_.data() + static_cast<std::size_t>(dirty_from_) * kWidth);
    dirty_from_ = height_;
    dirty_to_ = 0;
    return static_cast<std::size_t>(rows) * kWidth;
}

}  // namespace netglow
