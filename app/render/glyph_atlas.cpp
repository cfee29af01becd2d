#include "app/render/glyph_atlas.h"

#include <algorithm>
#include <cstring>

namespace netglow {

namespace {

constexpr int kFirstSide = 512;
constexpr int kGap = 1;  ///< between bitmaps, so that filtering never sees a neighbour

}  // namespace

std::size_t glyph_tier(float em_pixels) {
    std::size_t tier = 0;
    while (tier + 1 < kGlyphTiers.size() && static_cast<float>(kGlyphTiers[tier]) < em_pixels) {
        ++tier;
    }
    return tier;
}

GlyphAtlas::GlyphAtlas(const Fonts::Faces& faces, int largest_side)
    : faces_(faces),
      largest_side_(std::min(largest_side, Texture::largest_side())),
      packer_(std::min(kFirstSide, largest_side_), std::min(kFirstSide, largest_side_)),
      pixels_(static_cast<std::size_t>(packer_.width()) * static_cast<std::size_t>(packer_.height())) {}

std::optional<AtlasGlyph> GlyphAtlas::find(GlyphName name, std::size_t tier) {
    used_[tier] = frame_;
    const Key key = (Key{name.face} << 40U) | (Key{name.index} << 8U) | tier;
    const auto known = glyphs_.find(key);
    if (known != glyphs_.end()) {
        return known->second.glyph.width > 0 ? std::optional(known->second.glyph) : std::nullopt;
    }
    const GlyphField field = make_field(faces_, name, kGlyphTiers[tier]);
    AtlasGlyph glyph{0, 0, field.left, field.top, field.width, field.height, faces_.zone(name)};
    if (field.texels.empty()) {
        glyphs_.emplace(key, Entry{{}, tier});
        return std::nullopt;
    }
    const auto spot = room(field.width + kGap, field.height + kGap);
    if (!spot) {
        return std::nullopt;
    }
    glyph.x = spot->x;
    glyph.y = spot->y;
    write(glyph, field.texels.data(), static_cast<std::size_t>(field.width));
    glyphs_.emplace(key, Entry{glyph, tier});
    return glyph;
}

std::optional<ShelfPacker::Spot> GlyphAtlas::room(int width, int height) {
    std::optional<ShelfPacker::Spot> spot = packer_.place(width, height);
    while (!spot && (grow() || drop_a_tier())) {
        spot = packer_.place(width, height);
    }
    return spot;
}

bool GlyphAtlas::grow() {
    const int old_width = packer_.width();
    const int old_height = packer_.height();
    if (old_width >= largest_side_ && old_height >= largest_side_) {
        return false;
    }
    const bool wider = old_width <= old_height && old_width < largest_side_;
    const int width = wider ? std::min(2 * old_width, largest_side_) : old_width;
    const int height = wider ? old_height : std::min(2 * old_height, largest_side_);
    std::vector<std::byte> larger(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    for (int y = 0; y < old_height; ++y) {
        std::memcpy(larger.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width),
                    pixels_.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(old_width),
                    static_cast<std::size_t>(old_width));
    }
    pixels_ = std::move(larger);
    packer_.grow(width, height);
    texture_.reset();
    return true;
}

bool GlyphAtlas::drop_a_tier() {
    std::optional<std::size_t> oldest;
    for (std::size_t tier = 0; tier < kGlyphTiers.size(); ++tier) {
        const bool in_use = used_[tier] == frame_;
        const bool present = std::any_of(glyphs_.begin(), glyphs_.end(), [tier](const auto& entry) {
            return entry.second.tier == tier && entry.second.glyph.width > 0;
        });
        if (!in_use && present && (!oldest || used_[tier] < used_[*oldest])) {
            oldest = tier;
        }
    }
    if (!oldest) {
        return false;
    }
    std::erase_if(glyphs_, [&](const auto& entry) { return entry.second.tier == *oldest; });
    repack();
    return true;
}

void GlyphAtlas::repack() {
    const std::vector<std::byte> before(pixels_.size());
    std::vector<std::byte> old = std::exchange(pixels_, before);
    const auto stride = static_cast<std::size_t>(packer_.width());
    packer_ = ShelfPacker(packer_.width(), packer_.height());
    ++generation_;
    texture_.reset();
    std::vector<Key> lost;
    for (auto& [key, entry] : glyphs_) {
        AtlasGlyph& glyph = entry.glyph;
        const std::size_t from = static_cast<std::size_t>(glyph.y) * stride + static_cast<std::size_t>(glyph.x);
        const auto spot = glyph.width > 0 ? packer_.place(glyph.width + kGap, glyph.height + kGap) : std::nullopt;
        if (spot) {
            glyph.x = spot->x;
            glyph.y = spot->y;
            write(glyph, old.data() + from, stride);
        } else if (glyph.width > 0) {
            lost.push_back(key);  // made again when it is next shown
        }
    }
    for (const Key key : lost) {
        glyphs_.erase(key);
    }
}

void GlyphAtlas::write(const AtlasGlyph& glyph, const std::byte* texels, std::size_t stride) {
    for (int row = 0; row < glyph.height; ++row) {
        const std::size_t to = static_cast<std::size_t>(glyph.y + row) * static_cast<std::size_t>(packer_.width()) +
                               static_cast<std::size_t>(glyph.x);
        std::memcpy(pixels_.data() + to, texels + static_cast<std::size_t>(row) * stride,
                    static_cast<std::size_t>(glyph.width));
    }
    const bool none_yet = changed_top_ == changed_bottom_;
    changed_top_ = none_yet ? glyph.y : std::min(changed_top_, glyph.y);
    changed_bottom_ = std::max(none_yet ? 0 : changed_bottom_, glyph.y + glyph.height);
}

std::size_t GlyphAtlas::upload() {
    std::size_t bytes = 0;
    if (!texture_) {
        texture_.emplace(TextureFormat::coverage, packer_.width(), packer_.height(), pixels_);
        bytes = pixels_.size();
    } else if (changed_top_ < changed_bottom_) {
        const auto row = static_cast<std::size_t>(packer_.width());
        bytes = row * static_cast<std::size_t>(changed_bottom_ - changed_top_);
        texture_->replace(0, changed_top_, packer_.width(), changed_bottom_ - changed_top_,
                          std::span(pixels_).subspan(row * static_cast<std::size_t>(changed_top_), bytes));
    }
    changed_top_ = changed_bottom_ = 0;
    return bytes;
}

}  // namespace netglow
