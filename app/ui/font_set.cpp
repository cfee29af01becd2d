#include "app/ui/font_set.h"

#include <imgui.h>

#include <array>
#include <cfloat>
#include <cmath>
#include <cstdint>
#include <span>

#include "app/render/fonts.h"
#include "app/ui/face_metrics.h"
#include "app/ui/imgui_compat.h"
#include "app/ui/utf8.h"
#include "core/base/assert.h"

namespace netglow {

namespace {

constexpr std::array kFaces{Font::sans, Font::sans_semibold, Font::mono, Font::mono_bold};

struct Wanted {
    Font font;
    float points;
};
/// The sizes that the panels use; the first ones are all that a window shows at first.
constexpr std::size_t kSizesAtFirst = 10;
constexpr std::array<Wanted, 15> kSizes{{{Font::sans, 11},
                                         {Font::sans, 12},
                                         {Font::sans, 13},
                                         {Font::sans, 14},
                                         {Font::sans_semibold, 11},
                                         {Font::sans_semibold, 13},
                                         {Font::sans_semibold, 14},
                                         {Font::mono, 11},
                                         {Font::mono, 12},
                                         {Font::mono_bold, 12},
                                         {Font::sans_semibold, 12},
                                         {Font::mono, 13},
                                         {Font::mono, 14},
                                         {Font::mono_bold, 14},
                                         {Font::mono_bold, 18}}};

/// What is in the atlas from the start: ASCII, and the signs of the first picture. Every character costs as many glyphs
/// as there are sizes; the others come when they are wanted.
constexpr std::array<std::pair<char32_t, char32_t>, 8> kBase{{{0x20, 0x7E},
                                                              {0xB7, 0xB7},        // ·
                                                              {0xD7, 0xD7},        // ×
                                                              {0x2013, 0x2013},    // –
                                                              {0x201C, 0x201D},    // “ ”
                                                              {0x2026, 0x2026},    // …
                                                              {0x2212, 0x2212},    // −
                                                              {0x25CB, 0x25CB}}};  // ○

bool in_base(char32_t c) {
    for (const auto& [first, last] : kBase) {
        if (c >= first && c <= last) {
            return true;
        }
    }
    return false;
}

compat::Face face_of(Font font) {
    const auto bytes = Fonts::bytes(font);
    return {bytes, line_height_in_ems(bytes)};
}

/// The other faces, those of the same kind first.
std::vector<compat::Face> fallbacks_of(Font font) {
    std::vector<compat::Face> others;
    const bool mono = font == Font::mono || font == Font::mono_bold;
    for (const Font other : mono ? std::array{Font::mono, Font::sans} : std::array{Font::sans, Font::mono}) {
        if (other != font) {
            others.push_back(face_of(other));
        }
    }
    return others;
}

std::vector<ImWchar> ranges_with(const std::set<char32_t>& extra) {
    std::vector<ImWchar> ranges;
    const auto add = [&](char32_t first, char32_t last) {
        ranges.push_back(static_cast<ImWchar>(first));
        ranges.push_back(static_cast<ImWchar>(last));
    };
    for (const auto& [first, last] : kBase) {
        add(first, last);
    }
    for (const char32_t c : extra) {
        if (c <= IM_UNICODE_CODEPOINT_MAX) {
            add(c, c);
        }
    }
    ranges.push_back(0);
    return ranges;
}

}  // namespace

void FontSet::Free::operator()(ImFontAtlas* atlas) const {
    IM_DELETE(atlas);
}

FontSet::FontSet() : atlas_(IM_NEW(ImFontAtlas)()) {}

FontSet FontSet::prepared(float scale) {
    FontSet fonts;
    if (!compat::kFontsAtAnySize) {
        fonts.fill(scale);
    }
    return fonts;
}

void FontSet::fill(float scale) {
    const bool at_first = filled_ == 0 && !compat::kFontsAtAnySize;
    filled_ = scale;
    incomplete_ = at_first;
    if (compat::kFontsAtAnySize && !built_.empty()) {
        return;
    }
    atlas_->Clear();
    built_.clear();
    const std::vector<ImWchar> ranges = ranges_with(extra_);
    std::array<ImFont*, kFaces.size()> faces{};
    for (const auto& [font, points] : std::span(kSizes).first(at_first ? kSizesAtFirst : kSizes.size())) {
        ImFont*& face = faces[static_cast<std::size_t>(font)];
        if (face == nullptr || !compat::kFontsAtAnySize) {
            const auto fallbacks = fallbacks_of(font);
            face = compat::add_font(*atlas_, face_of(font), fallbacks, std::round(points * scale), ranges.data());
        }
        built_.push_back({font, points, {face, 0, 0}});
    }
    compat::build_fonts(*atlas_);
}

void FontSet::build(float scale) {
    NETGLOW_ASSERT(scale > 0);
    NETGLOW_ASSERT(ImGui::GetIO().Fonts == atlas_.get());
    if (scale != filled_ || scale == scale_) {
        fill(scale);
    }
    compat::finish_fonts();
    scale_ = scale;
    for (Built& one : built_) {
        one.sized.size = std::round(one.points * scale) * face_of(one.font).height_in_ems;
        one.sized.ascent = compat::ascent(one.sized.font, one.sized.size);
        if (one.font == Font::sans && one.points == 13) {
            compat::set_default_font(one.sized.font, one.sized.size);
        }
    }
}

SizedFont FontSet::find(Font font, float points) const {
    NETGLOW_ASSERT(!built_.empty());
    const Built* best = nullptr;
    for (const Built& one : built_) {
        if (one.font == font && (best == nullptr || std::abs(one.points - points) < std::abs(best->points - points))) {
            best = &one;
        }
    }
    SizedFont found = best->sized;
    found.size *= points / best->points;
    found.ascent *= points / best->points;
    return found;
}

float FontSet::width(Font font, float points, std::string_view utf8) const {
    want(utf8);
    const SizedFont sized = find(font, points);
    return sized.font->CalcTextSizeA(sized.size, FLT_MAX, 0, utf8.data(), utf8.data() + utf8.size()).x;
}

void FontSet::want(std::string_view utf8) const {
    if (compat::kFontsAtAnySize) {
        return;
    }
    while (!utf8.empty()) {
        const char32_t c = take_character(utf8);
        if (c >= 0x80 && !in_base(c) && c <= IM_UNICODE_CODEPOINT_MAX && extra_.insert(c).second) {
            incomplete_ = true;
        }
    }
}

}  // namespace netglow
