// PageWriter: writes a page line by line, from top to bottom.
#pragma once

#include <functional>
#include <utility>

#include "core/formula/typeset.h"
#include "core/scene/page/formula_shapes.h"
#include "core/scene/page/page.h"

namespace netglow {

class PageWriter {
public:
    static constexpr float kRow = 26;
    static constexpr float kNumbers = 14;  ///< points per em

    PageWriter(const FormulaSource& source, const PageView& view, const TextMeasure& measure);

    void title(const std::string& name, const std::string& what);
    void heading(const std::string& text, const std::string& at_right = {});
    void rule();
    void space(float height) { y_ += height; }
    /// A name at the left, a formula at the right. `name` is how tests find the line.
    void entry(const std::string& name, const std::string& label, const Formula& number);
    /// Words over the page's width, wrapped.
    void note(const std::string& words);

    /// A formula on a line of its own; smaller where it is too wide. `muted`: for what is not known yet.
    void formula(const std::string& name, const Formula& formula, float size = kNumbers, bool muted = false);
    /// On as many lines as needed, broken before operators. Writes nothing and returns false where that is more than
    /// `most`.
    bool wrapped(const std::string& name, const Formula& row, std::size_t most);
    /// The first of them that fits, or the last, smaller.
    void first_fitting(const std::string& name, const std::vector<Formula>& formulas);

    /// All digits of those of the numbers that are rounded above, small and muted, by their names. The line has its
    /// place even where none is.
    void every_digit(const std::vector<std::pair<std::string, double>>& numbers);

    /// `count` rows of kRow points one below the other: `set` is called only for visible rows, and must call row() (or
    /// entry()) once.
    void rows(std::size_t count, const std::function<void(std::size_t)>& set) { blocks(count, kRow, set); }
    /// The same for blocks of any height, in points.
    void blocks(std::size_t count, float height, const std::function<void(std::size_t)>& set);
    /// A row of kRow points; its contents are added by text() and typeset_at(). Nothing where it is not visible.
    std::optional<Rect> row(const std::string& name, const std::string& says = {});
    void light(const Rect& row);
    void text(Point baseline, Anchor anchor, Font font, float size, Color color, const std::string& words,
              const std::string& id = {});
    /// At `left` on the row's baseline, at most `room` wide.
    void typeset_at(const Rect& row, float left, float room, const Formula& formula, bool muted, bool strong = false);
    void shape(Shape shape) { page_.scene.shapes.push_back(std::move(shape)); }
    void picture(PagePicture picture) { page_.pictures.push_back(std::move(picture)); }
    void raster(Raster raster) { page_.scene.rasters.push_back(std::move(raster)); }
    /// A part of the page that tests and lessons find by name.
    void named(const std::string& name, const Rect& rect, const std::string& says) {
        page_.lines.push_back({name, rect, says});
    }
    void slot(const std::string& name, const Rect& rect) { page_.slots[name] = rect; }
    /// The next `height` points over the width between the margins.
    Rect take(float height);

    float left() const { return kMargin; }
    float right() const { return view_.width - kMargin; }
    float y() const { return y_; }
    const Theme& theme() const { return theme_; }
    const TextMeasure& measure() const { return measure_; }
    static float baseline_of(const Rect& row) { return row.center().y + 5; }
    Color sign_color(double value) const { return netglow::sign_color(theme_, value); }

    Page finish();

private:
    static constexpr float kMargin = 18;

    /// Leaves without a meaning get the id `otherwise`.
    void place(const Typeset& box, Point at, bool muted, bool strong, const std::string& otherwise = {});

    const FormulaSource& source_;
    const PageView& view_;
    const TextMeasure& measure_;
    const Theme& theme_;
    Page page_;
    float y_ = 10;
};

}  // namespace netglow
