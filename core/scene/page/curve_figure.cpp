#include "core/scene/page/curve_figure.h"

#include "core/text/number_text.h"

namespace netglow {

namespace {

constexpr float kCurveLeft = 30;    ///< for the numbers of the output's axis
constexpr float kCurveBottom = 20;  ///< for those of the sum's
constexpr float kPoints = 11;

class Plot {
public:
    Plot(PageWriter& writer, const Rect& rect, const Curve& curve)
        : writer_(writer),
          theme_(writer.theme()),
          curve_(curve),
          area_{rect.x + kCurveLeft, rect.y + 6, rect.width - kCurveLeft - 4, rect.height - kCurveBottom - 6} {}

    void axes() {
        box(area_, theme_.field, theme_.line, 1);
        for (const double tick : curve_.x_ticks) {
            line({x_of(tick), area_.y}, {x_of(tick), area_.bottom()}, 1, theme_.line);
            number(tick, {x_of(tick), area_.bottom() + 14}, Anchor::middle);
        }
        for (const double tick : curve_.y_ticks) {
            line({area_.x, y_of(tick)}, {area_.right(), y_of(tick)}, 1, theme_.line);
            number(tick, {area_.x - 6, y_of(tick) + 4}, Anchor::end);
        }
    }

    void graph() {
        for (const std::vector<CurvePoint>& piece : curve_.pieces) {
            for (std::size_t i = 1; i < piece.size(); ++i) {
                line(at(piece[i - 1]), at(piece[i]), 2.2F, theme_.ink);
            }
        }
        for (const CurvePoint& end : curve_.open_ends) {
            writer_.shape(Disc{
                .center = at(end), .radius = 3.5F, .fill = theme_.field, .stroke = theme_.ink, .stroke_width = 1.6F});
        }
    }

    void point(const CurvePlace& place) {
        if (!place.sum || !curve_.x.contains(*place.sum)) {
            return;
        }
        const float x = x_of(*place.sum);
        if (!place.output) {
            line({x, area_.bottom() - 10}, {x, area_.bottom()}, 3, theme_.positive);
            return;
        }
        const Point here{x, y_of(*place.output)};
        line({x, area_.bottom()}, here, 1.5F, theme_.positive, 5);
        line({area_.x, here.y}, here, 1.5F, theme_.positive, 5);
        writer_.shape(
            Disc{.center = here, .radius = 5, .fill = theme_.positive, .stroke = theme_.field, .stroke_width = 1.5F});
    }

private:
    float x_of(double x) const {
        return area_.x + area_.width * static_cast<float>((x - curve_.x.low) / (curve_.x.high - curve_.x.low));
    }
    float y_of(double y) const {
        return area_.bottom() - area_.height * static_cast<float>((y - curve_.y.low) / (curve_.y.high - curve_.y.low));
    }
    Point at(const CurvePoint& point) const { return {x_of(point.x), y_of(point.y)}; }

    void line(Point from, Point to, float width, Color color, float dash = 0) {
        writer_.shape(Line{.from = from, .to = to, .width = width, .color = color, .dash = dash});
    }
    void box(const Rect& rect, Color fill, Color stroke, float width) {
        writer_.shape(
            Box{.rect = rect, .corner = 3, .fill = fill, .fill_right = fill, .stroke = stroke, .stroke_width = width});
    }
    void number(double value, Point baseline, Anchor anchor) {
        writer_.text(baseline, anchor, Font::mono, kPoints, theme_.muted,
                     number_text(value, 6, SmallValues::powers_of_ten));
    }

    PageWriter& writer_;
    const Theme& theme_;
    const Curve& curve_;
    Rect area_;
};

}  // namespace

void draw_curve(PageWriter& writer, const Rect& rect, const Curve& curve, const CurvePlace& place) {
    Plot plot(writer, rect, curve);
    plot.axes();
    plot.graph();
    plot.point(place);
}

}  // namespace netglow
