#include "core/scene/canvas/activation_figure.h"

#include <algorithm>
#include <cmath>

#include "core/scene/layout/shortened.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

/// The axes of a curve in its rectangle.
class CurvePlot {
public:
    CurvePlot(const Rect& rect, const Curve& curve, const std::vector<ActivationPoint>& points, const FigureLook& look,
              std::vector<Shape>& shapes)
        : curve_(curve), look_(look), shapes_(shapes) {
        widest_ = 0.42F * rect.width;
        float left = look.size > 0 ? 3.6F * look.size : 4;
        for (const ActivationPoint& point : points) {
            if (look.size > 0 && point.strong) left = std::max(left, width_of(shown(point.output)) + 0.7F * look.size);
        }
        const float below = look.size > 0 ? 1.6F * look.size : 4;
        const float spare = look.size > 0 ? 0.6F * look.size : 4;
        area_ = {rect.x + left, rect.y + spare, rect.width - left - spare, rect.height - below - spare};
    }

    void axes(const std::vector<ActivationPoint>& points) {
        const Color hair = with_alpha(look_.theme.line, look_.opacity);
        for (const double tick : curve_.x_ticks) {
            if (look_.ticks || tick == 0) line({x_of(tick), area_.y}, {x_of(tick), area_.bottom()}, 1, hair);
        }
        for (const double tick : curve_.y_ticks) {
            if (look_.ticks || tick == 0) line({area_.x, y_of(tick)}, {area_.right(), y_of(tick)}, 1, hair);
        }
        const Color axis = with_alpha(look_.theme.muted, look_.opacity);
        line({area_.x, area_.bottom()}, {area_.right(), area_.bottom()}, 1.2F, axis);
        line({area_.x, area_.y}, {area_.x, area_.bottom()}, 1.2F, axis);
        if (look_.ticks) numbers(points);
    }

    void graph() {
        const Color ink = with_alpha(look_.theme.ink, look_.opacity);
        for (const std::vector<CurvePoint>& piece : curve_.pieces) {
            for (std::size_t i = 1; i < piece.size(); ++i) {
                line(at(piece[i - 1].x, piece[i - 1].y), at(piece[i].x, piece[i].y), look_.line, ink);
            }
        }
    }

    void point(const ActivationPoint& point) {
        if (!point.sum || !curve_.x.contains(*point.sum)) return;
        const Color color = with_alpha(look_.theme.positive, look_.opacity * (point.strong ? 1.F : 0.55F));
        const Point foot{x_of(*point.sum), area_.bottom()};
        const Point top = at(*point.sum, std::clamp(point.output, curve_.y.low, curve_.y.high));
        const Point end{area_.x, top.y};
        const float guide = point.strong ? 1.6F : 1.2F;
        const Point risen = foot + (top - foot) * point.way.rise;
        const Point here = point.way.across > 0 ? top + (end - top) * point.way.across : risen;
        if (point.way.rise > 0) line(foot, risen, guide, color, 4);
        if (point.way.across > 0) line(top, here, guide, color, 4);
        line({foot.x, foot.y - 2.5F * look_.line}, foot, 1.4F * look_.line, color);
        shapes_.emplace_back(Disc{.center = here,
                                  .radius = (point.strong ? 2.1F : 1.6F) * look_.line,
                                  .fill = color,
                                  .stroke = with_alpha(look_.theme.field, look_.opacity),
                                  .stroke_width = 0.6F * look_.line});
        if (point.strong && look_.size > 0) own_numbers(point, foot, end);
    }

private:
    float x_of(double x) const {
        return area_.x + area_.width * static_cast<float>((x - curve_.x.low) / (curve_.x.high - curve_.x.low));
    }
    float y_of(double y) const {
        return area_.bottom() - area_.height * static_cast<float>((y - curve_.y.low) / (curve_.y.high - curve_.y.low));
    }
    Point at(double x, double y) const { return {x_of(x), y_of(y)}; }

    float width_of(const std::string& words) const { return look_.measure.width(Font::mono_bold, look_.size, words); }

    /// With as many decimals as there is room for at an axis.
    std::string shown(double value) const {
        std::string words = number_text(value, look_.decimals);
        for (int decimals = look_.decimals - 1; decimals >= 2 && width_of(words) > widest_; --decimals) {
            words = number_text(value, decimals);
        }
        return words;
    }

    /// Where the sum is written, within the axis as far as that goes.
    float sum_center(float foot, const std::string& words) const {
        const float half = width_of(words) / 2;
        return std::clamp(foot, std::min(area_.x + half, area_.right() - half), area_.right() - half);
    }

    /// X under its axis, and O beside its own, once the point is there.
    void own_numbers(const ActivationPoint& point, Point foot, Point end) {
        const std::string sum = "X " + shown(*point.sum);
        const float x = sum_center(foot.x, sum);
        text({x, area_.bottom() + 1.25F * look_.size}, Anchor::middle, Font::mono_bold, look_.theme.ink, sum, 1,
             "/sum");
        if (point.way.across > 0.5F) {
            text({area_.x - 0.35F * look_.size, end.y + 0.36F * look_.size}, Anchor::end, Font::mono_bold,
                 look_.theme.ink, shown(point.output), 2 * point.way.across - 1, "/output");
        }
    }

    /// Those that are not in the way of the points' own.
    void numbers(const std::vector<ActivationPoint>& points) {
        const auto strong = std::ranges::find_if(points, [](const ActivationPoint& p) { return p.strong && p.sum; });
        const bool any = strong != points.end() && curve_.x.contains(*strong->sum);
        const std::string own_sum = any ? "X " + shown(*strong->sum) : "";
        const float own_x = any ? sum_center(x_of(*strong->sum), own_sum) : 0;
        float end = area_.x - 10 * look_.size;
        for (const double tick : curve_.x_ticks) {
            const float half = look_.measure.width(Font::mono, look_.size, number_text(tick, 6)) / 2;
            const float x = x_of(tick);
            const float spare = 0.5F * look_.size;
            const bool in_way = any && std::abs(x - own_x) < half + width_of(own_sum) / 2 + spare;
            if (in_way || x - half < end + spare) continue;
            end = x + half;
            text({x, area_.bottom() + 1.25F * look_.size}, Anchor::middle, Font::mono, look_.theme.muted,
                 number_text(tick, 6), 1, "");
        }
        float last = area_.bottom() + 10 * look_.size;
        for (const double tick : curve_.y_ticks) {
            const float own = any && strong->way.across > 0.5F
                                  ? y_of(std::clamp(strong->output, curve_.y.low, curve_.y.high))
                                  : area_.bottom() + 10 * look_.size;
            const bool taken =
                std::abs(y_of(tick) - own) < 1.2F * look_.size || std::abs(y_of(tick) - last) < 1.35F * look_.size;
            if (!taken) {
                last = y_of(tick);
                text({area_.x - 0.35F * look_.size, y_of(tick) + 0.36F * look_.size}, Anchor::end, Font::mono,
                     look_.theme.muted, number_text(tick, 6), 1, "");
            }
        }
    }

    void line(Point from, Point to, float width, Color color, float dash = 0) {
        shapes_.emplace_back(Line{.from = from, .to = to, .width = width, .color = color, .dash = dash});
    }
    void text(Point baseline, Anchor anchor, Font font, Color color, std::string words, float opacity,
              const char* what) {
        shapes_.emplace_back(Text{.baseline = baseline,
                                  .anchor = anchor,
                                  .font = font,
                                  .size = look_.size,
                                  .color = with_alpha(color, look_.opacity * opacity),
                                  .text = std::move(words),
                                  .id = *what == 0 ? "" : look_.id + what});
    }

    const Curve& curve_;
    const FigureLook& look_;
    std::vector<Shape>& shapes_;
    Rect area_;
    float widest_ = 0;  ///< a number at an axis
};

constexpr std::size_t kMostParts = 10;

/// At most kMostParts of them: the largest, in their order, and the rest as one.
std::vector<SharePart> parts_to_show(const std::vector<SharePart>& parts) {
    if (parts.size() <= kMostParts) return parts;
    std::vector<double> shares;
    for (const SharePart& part : parts) shares.push_back(part.share);
    std::ranges::nth_element(shares, shares.begin() + kMostParts - 2, std::greater{});
    const double least = shares[kMostParts - 2];
    std::vector<SharePart> some;
    SharePart others{"others", std::nullopt, 0};
    for (const SharePart& part : parts) {
        if (part.share >= least && some.size() + 1 < kMostParts) {
            some.push_back(part);
        } else {
            others.share += part.share;
            others.sum = part.sum;
        }
    }
    some.push_back(others);
    return some;
}

Rect rect_between(const Rect& from, const Rect& to, float part) {
    const auto mid = [part](float a, float b) { return a + (b - a) * part; };
    return {mid(from.x, to.x), mid(from.y, to.y), mid(from.width, to.width), mid(from.height, to.height)};
}

std::string share_percent(double share) {
    const double value = 100 * share;
    return (value >= 9.95 || value == 0 ? number_text(std::round(value), 0)
                                        : number_text(std::round(10 * value) / 10, 1)) +
           " %";
}

/// The bars of a softmax layer, and the whole that they become parts of.
class SharePlot {
public:
    SharePlot(const Rect& rect, std::vector<SharePart> parts, const ActivationWay& way, const FigureLook& look,
              std::vector<Shape>& shapes)
        : parts_(std::move(parts)), way_(way), look_(look), shapes_(shapes), size_(look.size), top_(rect.y) {
        const float head = size_ > 0 ? 1.7F * size_ : 0;
        area_ = {rect.x + 6, rect.y + head, rect.width - 12, rect.height - head - 4};
        for (const SharePart& part : parts_) {
            const float width = size_ > 0 ? look.measure.width(Font::mono, size_, part.name) + 0.5F * size_ : 0;
            names_ = std::max(names_, width);
            largest_ = std::max(largest_, part.share);
        }
        names_ = std::min(names_, 0.24F * area_.width);
        row_ = area_.height / static_cast<float>(parts_.size());
        const float percents = size_ > 0 ? 3.5F * size_ : 0;
        const float width = std::min(0.2F * area_.width, 60.F);
        whole_ = {area_.right() - percents - width, area_.y, width, area_.height};
    }

    /// e^X over the bars, 1 over the whole.
    void headings() {
        if (size_ <= 0) return;
        const Color muted = faded(look_.theme.muted);
        const float left = area_.x + names_;
        text({left, top_ + 1.2F * size_}, Anchor::start, Font::mono, size_, muted, "e");
        text({left + look_.measure.width(Font::mono, size_, "e"), top_ + 0.85F * size_}, Anchor::start, Font::mono,
             0.72F * size_, muted, "X");
        text({whole_.center().x, top_ + 1.2F * size_}, Anchor::middle, Font::mono, size_, muted, "1");
    }

    void parts() {
        box(whole_, faded(look_.theme.field), 3, faded(look_.theme.muted), 1);
        double before = 0;
        for (std::size_t index = 0; index < parts_.size(); ++index) {
            const Rect slice{whole_.x, whole_.y + whole_.height * static_cast<float>(before), whole_.width,
                             whole_.height * static_cast<float>(parts_[index].share)};
            before += parts_[index].share;
            part(parts_[index], area_.y + row_ * (static_cast<float>(index) + 0.5F), slice);
        }
    }

private:
    /// On its way from its bar, whose middle is at `y`, to its slice of the whole.
    void part(const SharePart& part, float y, const Rect& slice) {
        const Theme& theme = look_.theme;
        if (size_ > 0 && row_ >= 0.95F * size_) {
            text({area_.x, y + 0.36F * size_}, Anchor::start, Font::mono, size_, faded(theme.ink),
                 shortened(part.name, Font::mono, size_, names_, look_.measure));
        }
        if (!part.sum || way_.rise <= 0) return;
        const auto relative = static_cast<float>(largest_ > 0 ? part.share / largest_ : 0);  // e^X to the largest
        const float thick = std::min(0.62F * row_, 1.5F * std::max(size_, 8.F));
        const float longest = whole_.x - area_.x - names_ - 0.8F * std::max(size_, 8.F);
        const Rect bar{area_.x + names_, y - thick / 2, longest * relative * way_.rise, thick};
        const Color fill = faded(mix(theme.field, theme.positive, 0.35F + 0.65F * relative));
        if (way_.across > 0) box(bar, with_alpha(fill, 0.25F), 2, {}, 0);  // where it came from
        const Rect now = rect_between(bar, slice, way_.across);
        if (now.width < 0.2F || now.height < 0.2F) return;
        box(now, fill, 2 * (1 - way_.across), with_alpha(faded(theme.canvas), way_.across), way_.across);
        if (size_ > 0 && way_.across > 0.6F && slice.height >= 0.95F * size_) {
            text({whole_.right() + 0.4F * size_, slice.center().y + 0.36F * size_}, Anchor::start, Font::mono_bold,
                 size_, with_alpha(faded(theme.ink), (way_.across - 0.6F) / 0.4F), share_percent(part.share),
                 look_.id + "/" + part.name);
        }
    }

    Color faded(Color color) const { return with_alpha(color, look_.opacity); }
    void box(const Rect& rect, Color fill, float corner, Color stroke, float width) {
        shapes_.emplace_back(Box{
            .rect = rect, .corner = corner, .fill = fill, .fill_right = fill, .stroke = stroke, .stroke_width = width});
    }
    void text(Point baseline, Anchor anchor, Font font, float size, Color color, std::string words,
              std::string id = {}) {
        shapes_.emplace_back(Text{.baseline = baseline,
                                  .anchor = anchor,
                                  .font = font,
                                  .size = size,
                                  .color = color,
                                  .text = std::move(words),
                                  .id = std::move(id)});
    }

    std::vector<SharePart> parts_;
    const ActivationWay& way_;
    const FigureLook& look_;
    std::vector<Shape>& shapes_;
    float size_;
    float top_;
    Rect area_;
    Rect whole_;
    float names_ = 0;  ///< width of the names
    float row_ = 0;    ///< height of a bar's row
    double largest_ = 0;
};

}  // namespace

void append_curve_figure(const Rect& rect, const Curve& curve, const std::vector<ActivationPoint>& points,
                         const FigureLook& look, std::vector<Shape>& shapes) {
    CurvePlot plot(rect, curve, points, look, shapes);
    plot.axes(points);
    plot.graph();
    for (const bool strong : {false, true}) {
        for (const ActivationPoint& point : points) {
            if (point.strong == strong) plot.point(point);
        }
    }
}

void append_share_figure(const Rect& rect, const std::vector<SharePart>& parts, const ActivationWay& way,
                         const FigureLook& look, std::vector<Shape>& shapes) {
    SharePlot plot(rect, parts_to_show(parts), way, look, shapes);
    plot.headings();
    plot.parts();
}

}  // namespace netglow
