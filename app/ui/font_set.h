// FontSet: the program's faces as ImGui has them, at the sizes that the panels use, for one scale.
//
// Sizes are points an em, as in CSS; ImGui itself counts from the ascender to the descender.
#pragma once

#include <memory>
#include <set>
#include <string_view>
#include <vector>

#include "core/scene/scene.h"

struct ImFont;
struct ImFontAtlas;

namespace netglow {

/// A font to draw with, and the size in pixels that ImGui wants to be told.
struct SizedFont {
    ImFont* font = nullptr;
    float size = 0;    ///< pixels, ascender to descender
    float ascent = 0;  ///< pixels from the top of a line to its baseline
};

class FontSet {
public:
    FontSet();
    /// For `scale` pixels a point, as far as it can be without a context of ImGui: some ten milliseconds that another
    /// thread may spend while the window opens.
    static FontSet prepared(float scale);

    /// An ImGui context is made with this atlas, and dies before it.
    ImFontAtlas* atlas() const { return atlas_.get(); }
    /// Fills the atlas for `scale` pixels a point and hands it to the current context. Between frames.
    void build(float scale);
    float scale() const { return scale_; }  ///< 0 before build()

    /// Sizes that were not built beforehand are the nearest one, scaled.
    SizedFont find(Font font, float points) const;
    /// Pixels.
    float width(Font font, float points, std::string_view utf8) const;

    /// Notes characters that the atlas does not hold yet; drawn from the next frame on. Cheap for plain ASCII.
    void want(std::string_view utf8) const;
    /// Whether the next build() will have more: the first one has what a window shows at first; and want() may have met
    /// other characters since.
    bool incomplete() const { return incomplete_; }

    struct Built {
        Font font;
        float points;
        SizedFont sized;
    };

private:
    void fill(float scale);
    struct Free {
        void operator()(ImFontAtlas* atlas) const;
    };

    std::unique_ptr<ImFontAtlas, Free> atlas_;
    float filled_ = 0;  ///< the scale that the atlas is filled for
    float scale_ = 0;
    std::vector<Built> built_;
    mutable std::set<char32_t> extra_;
    mutable bool incomplete_ = false;
};

}  // namespace netglow
