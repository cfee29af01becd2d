// FontSet: the program's faces as ImGui has them, at the sizes that the panels use, for one scale.
//
// Sizes are points an em, as in CSS; ImGui itself counts from the ascender to the descender.
#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "core/scene/scene.h"

struct ImFont;

namespace netglow {

/// A font to draw with, and the size in pixels that ImGui wants to be told.
struct SizedFont {
    ImFont* font = nullptr;
    float size = 0;    ///< pixels, ascender to descender
    float ascent = 0;  ///< pixels from the top of a line to its baseline
};

class FontSet {
public:
    /// Throws away what the atlas of the current ImGui context holds and fills it for `scale` pixels a point.
    void build(float scale);
    float scale() const { return scale_; }

    /// Sizes that were not built beforehand are the nearest one, scaled.
    SizedFont find(Font font, float points) const;
    /// Pixels.
    float width(Font font, float points, std::string_view utf8) const;

    /// Notes characters that the atlas does not hold yet; drawn from the next frame on. Cheap for plain ASCII.
    void want(std::string_view utf8) const;
    /// Whether want() met such characters since the last build().
    bool incomplete() const { return incomplete_; }

    struct Built {
        Font font;
        float points;
        SizedFont sized;
    };

private:
    float scale_ = 0;
    std::vector<Built> built_;
    mutable std::set<char32_t> extra_;
    mutable bool incomplete_ = false;
};

}  // namespace netglow
