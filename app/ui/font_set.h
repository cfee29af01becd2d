// FontSet: the program's fonts as ImGui fonts, at the sizes that the panels use, for one scale.
//
// Sizes are points per em, as in CSS; ImGui itself measures from the ascender to the descender.
#pragma once

#include <memory>
#include <set>
#include <string_view>
#include <vector>

#include "core/scene/scene.h"

struct ImFont;
struct ImFontAtlas;

namespace netglow {

/// A font to draw with, and the size in pixels to pass to ImGui.
struct SizedFont {
    ImFont* font = nullptr;
    float size = 0;    ///< pixels, ascender to descender
    float ascent = 0;  ///< pixels from the top of a line to its baseline
};

class FontSet {
public:
    FontSet();
    /// A set for `scale` pixels a point, prepared as far as possible without an ImGui context. Takes some ten
    /// milliseconds; callable from another thread while the window opens.
    static FontSet prepared(float scale);

    /// The ImGui context must be created with this atlas, and destroyed before it.
    ImFontAtlas* atlas() const { return atlas_.get(); }
    /// Fills the atlas for `scale` pixels a point and passes it to the current ImGui context. Call between frames.
    void build(float scale);
    float scale() const { return scale_; }  ///< 0 before build()

    /// A size that was not built is served by the nearest one, scaled.
    SizedFont find(Font font, float points) const;
    /// The width of the text in pixels.
    float width(Font font, float points, std::string_view utf8) const;

    /// Requests characters that the atlas does not hold yet; they are available after the next build(). Cheap for plain
    /// ASCII.
    void want(std::string_view utf8) const;
    /// Whether the next build() would add something: the first one holds only what a window shows at first, and want()
    /// may have requested more characters.
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
