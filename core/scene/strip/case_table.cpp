#include "core/scene/strip/case_table.h"

#include <algorithm>
#include <cmath>

#include "core/document/cases.h"
#include "core/scene/color.h"
#include "core/scene/layout/shortened.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

constexpr float kCaseLeft = 18;
constexpr float kLightColumn = 30;  ///< width of the lights' column
constexpr float kCaseText = 13;
constexpr float kHeadingText = 12;
constexpr float kCaseGap = 16;  ///< between groups of columns
constexpr std::size_t kMostInputs = 8;
constexpr std::size_t kMostOutputs = 4;  ///< more are named, not written out

/// Where the columns stand. Numbers end at the right of their cell.
struct CaseColumns {
    float number = 0;  ///< width of a number
    std::size_t inputs = 0;
    std::size_t outputs = 0;  ///< 0: they are named
    float name_left = 0;
    float name_width = 0;
    float inputs_left = 0;
    float picture = 0;  ///< width of the picture instead of the inputs; 0: none
    float expected_left = 0;
    float computed_left = 0;
    float group = 0;  ///< width of what is expected, and of what is computed
    float error_right = 0;
    float gap = kCaseGap;  ///< between the groups
};

CaseColumns columns_of(const Document& document, const CaseTableView& view, const TextMeasure& measure) {
    CaseColumns columns;
    const std::size_t inputs = document.network.inputs();
    const std::size_t outputs = document.network.neurons(document.network.depth());
    const std::string widest = "-0." + std::string(static_cast<std::size_t>(view.decimals), '0');
    columns.number = std::max(52.F, measure.width(Font::mono, kCaseText, widest) + 12);
    columns.outputs = view.classes || outputs > kMostOutputs ? 0 : outputs;
    const float least_group = std::max(84.F, columns.outputs == 0 ? columns.number + 62 : 0);
    columns.group = std::max(static_cast<float>(columns.outputs) * columns.number, least_group);
    columns.error_right = view.size.width - kCaseLeft;
    const float error = std::max(columns.number + 8, 66.F);
    constexpr float kLeastName = 84;
    const float room =
        view.size.width - 2 * kCaseLeft - kLightColumn - kLeastName - 2 * columns.group - error - 4 * kCaseGap;
    const float fitting = std::max(0.F, room / columns.number);
    if (document.input_image) {
        columns.picture = kCaseRow - 2;
    } else {
        columns.inputs = std::min({inputs, kMostInputs, static_cast<std::size_t>(fitting)});
    }
    // What is left goes to the names, as far as they can use it, and then into the groups' gaps.
    const float taken = columns.picture + static_cast<float>(columns.inputs) * columns.number;
    const float spare = std::max(0.F, room - taken);
    columns.name_left = kCaseLeft + kLightColumn;
    columns.name_width = kLeastName + std::min(spare, 96.F);
    columns.gap = kCaseGap + std::min(40.F, std::max(0.F, spare - 96) / 4);
    const float gap = columns.gap;
    columns.inputs_left = columns.name_left + columns.name_width + gap;
    columns.expected_left = columns.inputs_left + taken + gap;
    columns.computed_left = columns.expected_left + columns.group + gap;
    columns.error_right = std::min(columns.error_right, columns.computed_left + columns.group + gap + error);
    return columns;
}

class TableWriter {
public:
    TableWriter(Scene& scene, const Theme& theme, const TextMeasure& measure)
        : scene_(scene), theme_(theme), measure_(measure) {}

    void text(Point baseline, Anchor anchor, Font font, float size, Color color, const std::string& words, float room,
              std::string id = {}) {
        scene_.shapes.emplace_back(Text{.baseline = baseline,
                                        .anchor = anchor,
                                        .font = font,
                                        .size = size,
                                        .color = color,
                                        .text = shortened(words, font, size, room, measure_),
                                        .id = std::move(id)});
    }
    void line(Point from, Point to, Color color, float width = 1) {
        scene_.shapes.emplace_back(Line{.from = from, .to = to, .width = width, .color = color});
    }
    void box(const Rect& rect, Color fill, float corner = 0) {
        scene_.shapes.emplace_back(
            Box{.rect = rect, .corner = corner, .fill = fill, .fill_right = fill, .stroke = {}, .stroke_width = 0});
    }

    /// A lamp with a tick, a ring with a cross, or a short dash: told apart by their forms, too.
    void light(Point center, CaseLight light) {
        constexpr float kRadius = 8;
        if (light == CaseLight::none) {
            line({center.x - 4, center.y}, {center.x + 4, center.y}, theme_.muted, 1.5F);
            return;
        }
        const bool right = light == CaseLight::right;
        const Color color = right ? theme_.right : theme_.warning;
        scene_.shapes.emplace_back(Disc{.center = center,
                                        .radius = kRadius,
                                        .fill = right ? color : theme_.canvas,
                                        .stroke = color,
                                        .stroke_width = 2});
        const Color ink = right ? theme_.canvas : color;
        const auto stroke = [&](Point from, Point to) { line(center + from, center + to, ink, 2); };
        if (right) {
            stroke({-3.6F, 0.2F}, {-1, 2.9F});
            stroke({-1, 2.9F}, {3.7F, -2.7F});
        } else {
            stroke({-3, -3}, {3, 3});
            stroke({-3, 3}, {3, -3});
        }
    }

private:
    Scene& scene_;
    const Theme& theme_;
    const TextMeasure& measure_;
};

std::string names_in_row(const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
    return all;
}

/// The name of the largest; empty where there is no single one.
std::string largest_name(const Document& document, const Vector& values) {
    const std::size_t largest = largest_of(values);
    if ((values.array() == values[static_cast<Eigen::Index>(largest)]).count() != 1) return {};
    return neuron_name(document, {document.network.depth(), largest});
}

/// Cells of a picture, at most 14 a side.
void add_case_picture(const Document& document, const Rect& rect, const Vector& input, const Theme& theme,
                      Scene& scene) {
    const InputImage& image = *document.input_image;
    if (static_cast<std::size_t>(input.size()) != image.cells() || image.high == image.low) return;
    const std::size_t stride = (std::max(image.width, image.height) + 13) / 14;
    const float cell = rect.height / static_cast<float>((std::max(image.width, image.height) + stride - 1) / stride);
    for (std::size_t y = 0; y < image.height; y += stride) {
        for (std::size_t x = 0; x < image.width; x += stride) {
            double ink = 0;
            for (std::size_t v = y; v < std::min(y + stride, image.height); ++v) {
                for (std::size_t u = x; u < std::min(x + stride, image.width); ++u) {
                    ink = std::max(ink, (input[static_cast<Eigen::Index>(v * image.width + u)] - image.low) /
                                            (image.high - image.low));
                }
            }
            if (ink < 0.06) continue;
            const Color fill = with_alpha(theme.ink, static_cast<float>(std::min(ink, 1.0)));
            scene.shapes.emplace_back(Box{.rect = {rect.x + cell * static_cast<float>(x / stride),
                                                   rect.y + cell * static_cast<float>(y / stride), cell, cell},
                                          .corner = 0,
                                          .fill = fill,
                                          .fill_right = fill,
                                          .stroke = {},
                                          .stroke_width = 0});
        }
    }
}

/// One row of the table.
class RowWriter {
public:
    RowWriter(const Document& document, const CaseTableView& view, const CaseColumns& columns,
              const TextMeasure& measure, Scene& scene)
        : document_(document),
          view_(view),
          columns_(columns),
          theme_(theme(view.theme)),
          scene_(scene),
          writer_(scene, theme_, measure) {}

    void write(const CaseRow& row, std::size_t index, float top) {
        top_ = top;
        baseline_ = top + kCaseRow / 2 + 0.36F * kCaseText;
        id_ = "case/" + std::to_string(index + 1);
        const bool current = view_.current == index;
        if (current || view_.hovered == index) {
            writer_.box({kCaseLeft - 10, top + 1, columns_.error_right - kCaseLeft + 20, kCaseRow - 2}, theme_.lit, 4);
        }
        if (current) writer_.box({kCaseLeft - 10, top + 3, 3, kCaseRow - 6}, theme_.selected, 1.5F);
        writer_.light({kCaseLeft + 9, top + kCaseRow / 2}, row.light);
        writer_.text({columns_.name_left, baseline_}, Anchor::start, current ? Font::sans_semibold : Font::sans,
                     kCaseText, theme_.ink, row.name, columns_.name_width, id_ + "/name");
        inputs(row);
        expected(row);
        computed(row);
        if (row.squared_error) {
            writer_.text({columns_.error_right, baseline_}, Anchor::end, Font::mono, kCaseText, theme_.muted,
                         number_text(*row.squared_error, view_.decimals), 99, id_ + "/error");
        }
    }

private:
    void inputs(const CaseRow& row) {
        if (columns_.picture > 0) {
            add_case_picture(document_, {columns_.inputs_left, top_ + 2, columns_.picture, kCaseRow - 4}, row.input,
                             theme_, scene_);
        }
        numbers(columns_.inputs_left, columns_.inputs, row.input, theme_.ink, Font::mono, "/input");
    }

    void expected(const CaseRow& row) {
        if (!row.target) return;
        if (columns_.outputs > 0) {
            numbers(columns_.expected_left, columns_.outputs, *row.target, theme_.ink, Font::mono, "/expected");
        } else {
            writer_.text({columns_.expected_left + columns_.group, baseline_}, Anchor::end, Font::sans, kCaseText,
                         theme_.ink, largest_name(document_, *row.target), columns_.group, id_ + "/expected");
        }
    }

    void computed(const CaseRow& row) {
        if (!row.output) {
            writer_.text({columns_.computed_left + columns_.group, baseline_}, Anchor::end, Font::mono, kCaseText,
                         theme_.muted, "…", 20, id_ + "/computed");
            return;
        }
        const Color ink = row.light == CaseLight::wrong ? theme_.warning : theme_.ink;
        if (columns_.outputs > 0) {
            numbers(columns_.computed_left, columns_.outputs, *row.output, ink, Font::mono_bold, "/computed");
            return;
        }
        const float right = columns_.computed_left + columns_.group;
        writer_.text({right, baseline_}, Anchor::end, Font::mono, kCaseText, theme_.muted,
                     number_text(row.output->maxCoeff(), view_.decimals), columns_.number, id_ + "/largest");
        writer_.text({right - columns_.number, baseline_}, Anchor::end, Font::sans_semibold, kCaseText, ink,
                     largest_name(document_, *row.output), columns_.group - columns_.number, id_ + "/computed");
    }

    /// The first `count` of them, each at the right end of its cell; one alone ends with its group.
    void numbers(float left, std::size_t count, const Vector& values, Color color, Font font, const char* what) {
        const bool outputs = columns_.outputs > 0 && left != columns_.inputs_left;
        const float first =
            outputs ? left + columns_.group - columns_.number * static_cast<float>(columns_.outputs) : left;
        for (std::size_t k = 0; k < std::min(count, static_cast<std::size_t>(values.size())); ++k) {
            writer_.text({first + columns_.number * static_cast<float>(k + 1), baseline_}, Anchor::end, font, kCaseText,
                         color, number_text(values[static_cast<Eigen::Index>(k)], view_.decimals),
                         outputs && count == 1 ? columns_.group : columns_.number,
                         id_ + what + (count == 1 ? "" : "/" + std::to_string(k + 1)));
        }
    }

    const Document& document_;
    const CaseTableView& view_;
    const CaseColumns& columns_;
    const Theme& theme_;
    Scene& scene_;
    TableWriter writer_;
    float top_ = 0;
    float baseline_ = 0;
    std::string id_;
};

}  // namespace

Scene case_table_head(const Document& document, const CaseTableView& view, const TextMeasure& measure) {
    Scene scene;
    const Theme& colors = theme(view.theme);
    scene.background = colors.canvas;
    TableWriter writer(scene, colors, measure);
    const float end = view.size.width - view.controls;
    float x = kCaseLeft;
    if (view.asked > 0) {
        const std::string words = std::to_string(view.right) + " of " + std::to_string(view.asked) + " right";
        writer.light({x + 9, 20}, view.right == view.asked ? CaseLight::right : CaseLight::wrong);
        writer.text({x + kLightColumn, 25}, Anchor::start, Font::sans_semibold, 14, colors.ink, words,
                    end - x - kLightColumn, "cases/right");
        x += kLightColumn + measure.width(Font::sans_semibold, 14, words) + 24;
    } else {
        const std::string words = std::to_string(view.count) + (view.count == 1 ? " case" : " cases");
        writer.text({x, 25}, Anchor::start, Font::sans_semibold, 14, colors.ink, words, end - x, "cases/count");
        x += measure.width(Font::sans_semibold, 14, words) + 24;
    }
    if (view.error_sum) {
        const std::string number = number_text(*view.error_sum, view.decimals);
        const std::string words = "Σ (expected − computed)² = ";
        const float wide = measure.width(Font::sans, 13, words);
        const float wanted = wide + measure.width(Font::mono_bold, 14, number) + 4;
        const std::string short_words = "Σ error² = ";
        const bool whole = wanted <= end - x;
        writer.text({x, 25}, Anchor::start, Font::sans, 13, colors.muted, whole ? words : short_words, end - x);
        x += measure.width(Font::sans, 13, whole ? words : short_words) + 4;
        writer.text({x, 25}, Anchor::start, Font::mono_bold, 14, colors.ink, number, end - x, "cases/sum");
    }

    const CaseColumns columns = columns_of(document, view, measure);
    constexpr float kBaseline = 51;
    const auto heading = [&](float right, const std::string& words, float room, const char* id) {
        writer.text({right, kBaseline}, Anchor::end, Font::sans_semibold, kHeadingText, colors.muted, words, room, id);
    };
    for (std::size_t k = 0; k < columns.inputs; ++k) {
        const bool cut = k + 1 == columns.inputs && columns.inputs < document.network.inputs();
        heading(columns.inputs_left + columns.number * static_cast<float>(k + 1),
                neuron_name(document, {0, k}) + (cut ? " …" : ""), columns.number - 4, "");
    }
    const std::size_t depth = document.network.depth();
    std::vector<std::string> names;
    for (std::size_t k = 0; k < columns.outputs; ++k) names.push_back(neuron_name(document, {depth, k}));
    const std::string of = columns.outputs > 1 ? " " + names_in_row(names) : "";
    heading(columns.expected_left + columns.group, "expected" + of, columns.group + columns.gap - 8, "cases/expected");
    heading(columns.computed_left + columns.group, "computed" + of, columns.group + columns.gap - 8, "cases/computed");
    heading(columns.error_right, "error²", 80, "cases/error");
    writer.line({kCaseLeft - 10, kCaseHead - 0.5F}, {columns.error_right + 10, kCaseHead - 0.5F}, colors.line);
    return scene;
}

Scene case_table_rows(const Document& document, const CaseTableView& view, float height,
                      const std::function<CaseRow(std::size_t)>& row, const TextMeasure& measure) {
    Scene scene;
    scene.background = theme(view.theme).canvas;
    const CaseColumns columns = columns_of(document, view, measure);
    RowWriter writer(document, view, columns, measure, scene);
    const auto first = static_cast<std::size_t>(std::max(0.F, std::floor(view.scrolled / kCaseRow)));
    for (std::size_t index = first; index < view.count; ++index) {
        const auto top = static_cast<float>(static_cast<double>(index) * kCaseRow - view.scrolled);
        if (top > height) break;
        writer.write(row(index), index, top);
    }
    return scene;
}

}  // namespace netglow
