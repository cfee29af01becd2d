// The page of a computed neuron.
#include <algorithm>
#include <cmath>

#include "core/scene/canvas/largest.h"
#include "core/scene/layout/shortened.h"
#include "core/scene/page/contributions.h"
#include "core/scene/page/curve_figure.h"
#include "core/scene/page/input_picture.h"
#include "core/scene/page/landscape_figure.h"
#include "core/scene/page/page_parts.h"
#include "core/text/number_text.h"

namespace netglow {

namespace {

/// What term `term` comes from: the sender's name, or the bias.
std::string term_name(const FormulaSource& source, NeuronAt neuron, std::size_t term) {
    return term == source.document.network.layer(neuron.layer).fan_in()
               ? "bias"
               : neuron_name(source.document, {neuron.layer - 1, term});
}
std::string term_id(const FormulaSource& source, NeuronAt neuron, std::size_t term) {
    return term == source.document.network.layer(neuron.layer).fan_in()
               ? "bias"
               : place_name(source.document.network, {neuron.layer - 1, term});
}

/// The term that is being added just now.
std::optional<std::size_t> term_under_way(const FormulaSource& source, NeuronAt neuron) {
    if (!source.moment.summing(neuron) || source.moment.at_start || source.moment.at_end) {
        return std::nullopt;
    }
    const std::size_t count = term_count(source.document.network, neuron.layer);
    return std::min(source.moment.terms_known(neuron, count), count - 1);
}

class NeuronPage {
public:
    NeuronPage(const FormulaSource& source, NeuronAt neuron, const PageView& view, const TextMeasure& measure)
        : source_(with_small_values(source)),
          network_(source.document.network),
          neuron_(neuron),
          view_(view),
          writer_(source_, view, measure),
          count_(term_count(network_, neuron.layer)),
          known_(source.moment.terms_known(neuron, count_)) {
        double total = 0;
        for (std::size_t term = 0; term < known_; ++term) {
            values_.push_back(term_value(network_, source.trace, neuron, term));
            total = term == 0 ? values_[0] : total + values_[term];
            totals_.push_back(total);
        }
    }

    Page build() {
        writer_.title(neuron_name(source_.document, neuron_), place_in_layer(source_, neuron_));
        // Over two inputs the landscape says it all: it comes first, and is seen without scrolling.
        const bool plane = network_.inputs() == 2;
        if (plane) {
            landscape();
        } else {
            add_looks_for(writer_, source_, neuron_, view_, known_);
        }
        // Of many terms, all of them come last: what they amount to must not lie screens below.
        const bool many = count_ > kManyLines;
        if (many) {
            writer_.heading("WEIGHTED SUM", std::to_string(count_) + " terms");
        } else {
            writer_.heading("WEIGHTED SUM", "total so far");
            terms();
            writer_.rule();
        }
        sum();
        writer_.heading("OUTPUT", std::string(name_of(network_.layer(neuron_.layer).activation.kind)));
        writer_.formula("output", output_line(source_, neuron_));
        every_digit();
        curve();
        many ? largest_terms() : contributions();
        add_for_and_against(writer_, source_, neuron_, view_);
        add_outgoing(writer_, source_, neuron_, view_);
        controls();
        if (!plane) {
            landscape();
        }
        if (many) {
            writer_.heading("EVERY TERM", "total so far");
            terms();
        }
        return writer_.finish();
    }

private:
    std::string written(bool known, double value) const {
        return known ? number_text(value, source_.decimals, source_.small) : std::string(kUnknown);
    }

    /// What rounding has left out of the two numbers that the page is about.
    void every_digit() {
        std::vector<std::pair<std::string, double>> numbers;
        if (source_.moment.sum_known(neuron_)) {
            numbers.emplace_back("X", source_.trace.sum(neuron_));
        }
        if (source_.moment.output_known(neuron_)) {
            numbers.emplace_back("O", source_.trace.output(neuron_));
        }
        writer_.every_digit(numbers);
    }

    /// As wide as the widest of the running totals; of many, as the largest, which is near enough.
    float totals_width() const {
        constexpr float kLeast = 50;
        const auto width = [&](double total) {
            return writer_.measure().width(Font::mono, kTotals, written(true, total));
        };
        float widest = kLeast;
        if (known_ <= kManyLines) {
            for (const double total : totals_) {
                widest = std::max(widest, width(total));
            }
        } else {
            const auto [least, most] = std::ranges::minmax(totals_);
            widest = std::max({widest, width(least), width(most)}) + 10;
        }
        return widest;
    }

    void terms() {
        const std::optional<std::size_t> lit = term_under_way(source_, neuron_);
        const float totals = totals_width();
        if (lit) {
            const float above = PageWriter::kRow * static_cast<float>(*lit);
            writer_.slot("lit", {0, writer_.y() + above, view_.width, PageWriter::kRow});
        }
        writer_.rows(count_, [&](std::size_t term) { term_row(term, lit == term, totals); });
    }

    /// A product, and the total with it.
    void term_row(std::size_t term, bool lit, float totals) {
        const Formula line = term_line(source_, neuron_, term);
        const std::optional<Rect> row = writer_.row("term/" + term_id(source_, neuron_, term), to_text(line));
        if (!row) {
            return;
        }
        const bool arrived = term < known_;
        if (lit) {
            writer_.light(*row);
        }
        writer_.typeset_at(*row, row->x + 4, row->width - totals - 16, line, !arrived && !lit);
        writer_.text({row->right(), PageWriter::baseline_of(*row)}, Anchor::end, Font::mono, kTotals,
                     writer_.theme().muted, written(arrived, arrived ? totals_[term] : 0),
                     "total/" + term_id(source_, neuron_, term));
    }

    void sum() {
        constexpr std::size_t kMostWritten = 16;
        constexpr std::size_t kMostLines = 5;
        if (writer_.wrapped("sum", sum_line(source_, neuron_, kMostWritten), kMostLines)) {
            return;
        }
        std::vector<Formula> candidates;
        for (const std::size_t most : {std::size_t{8}, std::size_t{5}, std::size_t{4}, std::size_t{3}}) {
            candidates.push_back(sum_line(source_, neuron_, most));
        }
        if (source_.moment.sum_known(neuron_)) {
            candidates.push_back(row({name("X", SumOf{neuron_}), sign("="),
                                      number(source_.trace.sum(neuron_), source_.decimals, SumOf{neuron_})}));
        }
        writer_.first_fitting("sum", candidates);
    }

    /// The activation's graph with the sum, as far as it has been added, on its axis, and the point once O is known.
    void curve() {
        constexpr float kHeight = 150;
        const bool any = known_ > 0;
        const double sum = any ? totals_.back() : 0;
        const Activation& activation = network_.layer(neuron_.layer).activation;
        const std::optional<Curve> graph = curve_of(activation, curve_range(source_.trace.sum(neuron_)));
        if (!graph) {
            writer_.note("It depends on all sums of its layer, so that it has no curve of its own.");
            return;
        }
        CurvePlace place;
        place.sum = any ? std::optional(sum) : std::nullopt;
        if (source_.moment.output_known(neuron_)) {
            place.output = source_.trace.output(neuron_);
        }
        const Rect rect = writer_.take(kHeight);
        draw_curve(writer_, rect, *graph, place);
        writer_.named("curve", rect, written(any, sum));
    }

    /// Bars as long as the terms are large, the largest over the whole width.
    void contributions() {
        writer_.heading("WHAT EACH SIGNAL ADDS");
        const Rect order{writer_.right() - 108, writer_.y() - 25, 108, 22};
        writer_.slot("order", order);
        const ContributionOrder wanted = view_.sorted ? ContributionOrder::by_magnitude : ContributionOrder::as_added;
        const std::vector<Contribution> added =
            netglow::contributions(network_, source_.trace, neuron_, known_, wanted);
        double largest = 0;
        for (const double value : values_) {
            largest = std::max(largest, std::abs(value));
        }
        writer_.rows(count_, [&](std::size_t line) {
            add_bar(line < added.size() ? added[line].term : line, largest);  // what is to come follows, in order
        });
    }

    /// The same of many: the largest of those that have arrived.
    void largest_terms() {
        writer_.heading("WHAT ADDS MOST, OF " + std::to_string(count_) + " TERMS");
        if (known_ == 0) {
            writer_.note("No term has arrived yet.");
            return;
        }
        std::vector<std::size_t> terms = largest_by_magnitude(
            Eigen::Map<const Vector>(values_.data(), static_cast<Eigen::Index>(known_)), kFewLines);
        std::erase_if(terms, [&](std::size_t term) { return values_[term] == 0; });
        if (terms.empty()) {
            writer_.note("All of them are 0.");
            return;
        }
        writer_.rows(terms.size(), [&](std::size_t line) { add_bar(terms[line], std::abs(values_[terms.front()])); });
    }

    void add_bar(std::size_t term, double largest) {
        const std::string number = written(term < known_, term < known_ ? values_[term] : 0);
        if (const std::optional<Rect> row = writer_.row("adds/" + term_id(source_, neuron_, term), number)) {
            bar(*row, term, largest, term_under_way(source_, neuron_) == term);
        }
    }

    void bar(const Rect& row, std::size_t term, double largest, bool lit) {
        const bool arrived = term < known_;
        add_signed_bar(writer_, row,
                       {.label = term_name(source_, neuron_, term),
                        .number = written(arrived, arrived ? values_[term] : 0),
                        .id = "adds/" + term_id(source_, neuron_, term),
                        .part = arrived && largest > 0 ? values_[term] / largest : 0,
                        .known = arrived,
                        .strength = lit || source_.moment.sum_known(neuron_) ? 1.F : 0.6F});
    }

    /// The output over two inputs. It would tell what is not known yet, so it waits for the output.
    void landscape() {
        constexpr float kSwitch = 24;
        if (network_.inputs() < 2 || landscape_points(network_, neuron_) == 0) {
            return;
        }
        const bool plane = network_.inputs() == 2;
        writer_.heading(plane ? "OUTPUT OVER BOTH INPUTS" : "OUTPUT OVER TWO INPUTS");
        if (plane && (view_.landscape == nullptr || !source_.moment.output_known(neuron_))) {
            empty_plane();
            return;
        }
        if (!source_.moment.output_known(neuron_)) {
            writer_.note("It is drawn once the output is known.");
            return;
        }
        if (view_.landscape == nullptr) {
            writer_.note("It is being drawn: " + std::to_string(static_cast<int>(100 * view_.landscape_done)) + " %");
            return;
        }
        const Landscape& landscape = *view_.landscape;
        if (network_.inputs() > 2) {
            const Rect line = writer_.take(kSwitch + 6);
            const float half = (line.width - 12) / 2;
            writer_.slot("x", {line.x, line.y, half, kSwitch});
            writer_.slot("y", {line.x + half + 12, line.y, half, kSwitch});
        }
        const Rect rect = writer_.take(plane ? kPlane : view_.width - 60);
        draw_landscape(writer_, rect, landscape, source_.document, output_scale(network_, source_.trace, neuron_.layer),
                       view_.points);
        const Rect map = landscape_map(rect);
        writer_.slot("map", map);
        const auto name = [&](const GridAxis& axis) { return neuron_name(source_.document, {0, axis.input}); };
        writer_.text({map.center().x, map.bottom() + 29}, Anchor::middle, Font::mono, 12, writer_.theme().ink,
                     shortened(name(landscape.x), Font::mono, 12, map.width, writer_.measure()), "landscape/x");
        writer_.text({rect.x, map.center().y + 4}, Anchor::start, Font::mono, 12, writer_.theme().ink,
                     shortened(name(landscape.y), Font::mono, 12, 24, writer_.measure()), "landscape/y");
        writer_.named("landscape", rect, written(true, source_.trace.output(neuron_)));
    }

    /// Its place, so that nothing moves when it comes.
    void empty_plane() {
        const Rect map = landscape_map(writer_.take(kPlane));
        const Theme& theme = writer_.theme();
        writer_.shape(Box{.rect = map,
                          .corner = 0,
                          .fill = theme.field,
                          .fill_right = theme.field,
                          .stroke = theme.line,
                          .stroke_width = 1});
        writer_.text({map.center().x, map.center().y + 4}, Anchor::middle, Font::sans, 12, theme.muted,
                     "drawn once the output is known", "landscape/waits");
    }

    void controls() {
        writer_.space(16);
        const Rect line = writer_.take(28);
        const float half = (line.width - 12) / 2;
        writer_.slot("copy", {line.x, line.y, half, line.height});
        writer_.slot("pin", {line.x + half + 12, line.y, half, line.height});
    }

    static constexpr float kTotals = 13;  ///< points an em
    const FormulaSource source_;
    static constexpr float kPlane = 284;  ///< height of the landscape of a network of two inputs
    const Network& network_;
    NeuronAt neuron_;
    const PageView& view_;
    PageWriter writer_;
    std::size_t count_;
    std::size_t known_;
    std::vector<double> values_;  ///< of the terms that have arrived
    std::vector<double> totals_;  ///< with each of them, as the forward pass adds them
};

}  // namespace

Page neuron_page(const FormulaSource& source, NeuronAt neuron, const PageView& view, const TextMeasure& measure) {
    return NeuronPage(source, neuron, view, measure).build();
}

}  // namespace netglow
