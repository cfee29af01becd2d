#include "core/scene/page/input_picture.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/forward/sensitivity.h"
#include "core/scene/canvas/largest.h"
#include "core/scene/page/page_parts.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

constexpr double kNotKnown = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kMostAcross = 1024;  ///< cells: what every GPU takes

std::uint32_t opaque(Color color) {
    const auto byte = [](float part) {
        return static_cast<std::uint32_t>(std::lround(255 * std::clamp(part, 0.F, 1.F)));
    };
    return byte(color.r) | byte(color.g) << 8U | byte(color.b) << 16U | 0xFF000000U;
}

Box outline(const Rect& rect, Color stroke, float width) {
    const Color none = with_alpha(stroke, 0);
    return {.rect = rect, .corner = 0, .fill = none, .fill_right = none, .stroke = stroke, .stroke_width = width};
}

/// The input that a place is of, for the picture of `neuron`.
std::optional<std::size_t> input_of(const Place& place, NeuronAt neuron) {
    if (const NeuronAt* input = std::get_if<NeuronAt>(&place); input != nullptr && input->layer == 0) {
        return input->index;
    }
    const EdgeAt* edge = std::get_if<EdgeAt>(&place);
    const bool into = edge != nullptr && edge->layer == 1 && edge->receiver() == neuron;
    return into ? std::optional(edge->from) : std::nullopt;
}

template <typename ColorOf>
void draw_cells(PageWriter& writer, PagePicture picture, const Place& hovered, ColorOf color_of) {
    const Theme& theme = writer.theme();
    const std::size_t rows = picture.rows();
    if (picture.columns > kMostAcross || rows > kMostAcross) return;
    Raster raster{.rect = picture.rect, .columns = picture.columns, .pixels = {}, .cells = true};
    raster.pixels.reserve(static_cast<std::size_t>(picture.values.size()));
    for (const double value : picture.values) raster.pixels.push_back(opaque(color_of(value)));
    writer.raster(std::move(raster));
    writer.shape(outline(picture.rect, theme.muted, 1));
    const std::optional<std::size_t> lit = input_of(hovered, picture.neuron);
    if (lit && *lit < static_cast<std::size_t>(picture.values.size())) {
        const Rect cell = picture.cell(*lit);
        writer.shape(outline({cell.x - 2, cell.y - 2, cell.width + 4, cell.height + 4}, theme.panel, 2));
        writer.shape(outline({cell.x - 1, cell.y - 1, cell.width + 2, cell.height + 2}, theme.selected, 2));
    }
    writer.picture(std::move(picture));
}

double largest_known(const Vector& values) {
    double largest = 0;
    for (const double value : values) {
        if (std::isfinite(value)) largest = std::max(largest, std::abs(value));
    }
    return largest;
}

void caption(PageWriter& writer, const Rect& picture, const std::string& words) {
    writer.text({picture.center().x, picture.bottom() + 16}, Anchor::middle, Font::sans, 12, writer.theme().muted,
                words);
}

/// A neuron's picture before its numbers are known.
PagePicture empty_picture(const FormulaSource& source, NeuronAt neuron, const char* name) {
    return {.name = name,
            .rect = {},
            .columns = source.document.input_image->width,
            .values = Vector::Constant(static_cast<Eigen::Index>(source.document.network.inputs()), kNotKnown),
            .what = {},
            .neuron = neuron};
}

Vector contributions_of(const FormulaSource& source, NeuronAt neuron, const PageView& view) {
    if (!view.contributions) return input_contributions(source.document.network, source.trace, neuron);
    const Vector* kept = view.contributions(neuron);
    return kept != nullptr ? *kept : Vector::Constant(source.trace.input.size(), kNotKnown);
}

PagePicture products_seen(const FormulaSource& source, NeuronAt neuron, std::size_t known_terms) {
    PagePicture picture = empty_picture(source, neuron, "products");
    picture.what = "w·o";
    const std::size_t known = std::min(known_terms, source.document.network.inputs());
    for (std::size_t term = 0; term < known; ++term) {
        picture.values[static_cast<Eigen::Index>(term)] =
            term_value(source.document.network, source.trace, neuron, term);
    }
    return picture;
}

}  // namespace

Rect PagePicture::cell(std::size_t input) const {
    const float side = rect.width / static_cast<float>(columns);
    return {rect.x + side * static_cast<float>(input % columns), rect.y + side * static_cast<float>(input / columns),
            side, side};
}

std::optional<std::size_t> PagePicture::input_at(Point at) const {
    if (!rect.contains(at)) return std::nullopt;
    const auto place = [](float part, std::size_t count) {
        return std::min(static_cast<std::size_t>(std::max(part, 0.F) * static_cast<float>(count)), count - 1);
    };
    return place((at.y - rect.y) / rect.height, rows()) * columns + place((at.x - rect.x) / rect.width, columns);
}

std::string cell_words(const PagePicture& picture, std::size_t input, int decimals) {
    const double value = picture.values[static_cast<Eigen::Index>(input)];
    const std::string number = std::isfinite(value) ? number_text(value, decimals) : std::string(kUnknown);
    return cell_place(input, picture.columns) + "   " + picture.what + " = " + number;
}

std::string cell_place(std::size_t input, std::size_t columns) {
    return "row " + std::to_string(input / columns + 1) + ", column " + std::to_string(input % columns + 1);
}

void draw_signed_picture(PageWriter& writer, PagePicture picture, const Place& hovered) {
    const Theme& theme = writer.theme();
    const double largest = largest_known(picture.values);
    draw_cells(writer, std::move(picture), hovered, [&theme, largest](double value) {
        if (!std::isfinite(value)) return theme.panel;
        const float part = largest > 0 ? static_cast<float>(std::abs(value) / largest) : 0;
        return mix(theme.field, value > 0 ? theme.positive : theme.negative, part);
    });
}

void draw_input_picture(PageWriter& writer, PagePicture picture, const InputImage& image, const Place& hovered) {
    const Theme& theme = writer.theme();
    draw_cells(writer, std::move(picture), hovered, [&](double value) {
        const double full = std::clamp((value - image.low) / (image.high - image.low), 0.0, 1.0);
        return mix(theme.field, theme.ink, static_cast<float>(full));
    });
}

Rect picture_rect(const InputImage& image, const Rect& room) {
    const auto columns = static_cast<float>(image.width);
    const auto rows = static_cast<float>(image.height);
    const float cell = std::min(room.width / columns, room.height / rows);
    return {room.x + (room.width - cell * columns) / 2, room.y, cell * columns, cell * rows};
}

PagePicture looks_for(const FormulaSource& source, NeuronAt neuron, const PageView& view) {
    if (neuron.layer == 1) {
        PagePicture picture = empty_picture(source, neuron, "weights");
        picture.what = "w";
        picture.values = source.document.network.layer(1).weights.row(static_cast<Eigen::Index>(neuron.index));
        return picture;
    }
    PagePicture picture = empty_picture(source, neuron, "contributions");
    picture.what = "∂O/∂I·I";
    if (source.moment.output_known(neuron)) picture.values = contributions_of(source, neuron, view);
    return picture;
}

void add_looks_for(PageWriter& writer, const FormulaSource& source, NeuronAt neuron, const PageView& view,
                   std::size_t known_terms) {
    constexpr float kBetween = 16;
    constexpr float kCaption = 24;
    if (!source.document.input_image) return;
    const InputImage& image = *source.document.input_image;
    const bool first = neuron.layer == 1;
    writer.heading(first ? "WHAT IT LOOKS FOR" : "WHICH INPUTS SPEAK FOR IT, AND AGAINST",
                   first ? "w, and w·o now" : "");
    const float half = (writer.right() - writer.left() - kBetween) / 2;
    const Rect shape = picture_rect(image, {0, 0, half, 1.5F * half});
    const Rect row = writer.take(shape.height + kCaption);
    const Rect left{row.x + shape.x, row.y, shape.width, shape.height};
    const Rect right{left.x + half + kBetween, row.y, shape.width, shape.height};

    PagePicture wanted = looks_for(source, neuron, view);
    if (first) {
        PagePicture now = products_seen(source, neuron, known_terms);
        wanted.rect = left;
        now.rect = right;
        draw_signed_picture(writer, std::move(wanted), view.hovered);
        draw_signed_picture(writer, std::move(now), view.hovered);
        caption(writer, left, "its weights");
        caption(writer, right, "what it sees now");
        add_gallery_link(writer, source, neuron.layer);
        return;
    }
    PagePicture inputs = empty_picture(source, neuron, "inputs");
    inputs.what = "I";
    inputs.values = source.trace.input;
    inputs.rect = left;
    wanted.rect = right;
    const bool nothing = (wanted.values.array() == 0).all();
    draw_input_picture(writer, std::move(inputs), image, view.hovered);
    draw_signed_picture(writer, std::move(wanted), view.hovered);
    caption(writer, left, "the inputs");
    caption(writer, right,
            !source.moment.output_known(neuron) ? "once O is known"
            : nothing                           ? "none: its slope is 0"
                                                : "for +, against −");
    add_gallery_link(writer, source, neuron.layer);
}

void add_for_and_against(PageWriter& writer, const FormulaSource& source, NeuronAt neuron, const PageView& view) {
    if (source.document.input_image || neuron.layer < 2) return;
    writer.heading("FOR AND AGAINST IT, BY INPUT", "∂O/∂I·I");
    if (!source.moment.output_known(neuron)) {
        writer.note("Once its output is known.");
        return;
    }
    const Vector values = contributions_of(source, neuron, view);
    const double largest = largest_known(values);
    if ((values.array() == 0).all()) {
        writer.note("None: no small change of an input changes it.");
        return;
    }
    const auto count = static_cast<std::size_t>(values.size());
    const bool whole = count <= kManyLines || view.shows_whole("inputs");
    const std::vector<std::size_t> order = whole ? std::vector<std::size_t>() : largest_by_magnitude(values, kFewLines);
    writer.rows(whole ? count : order.size(), [&](std::size_t line) {
        const std::size_t input = whole ? line : order[line];
        const double value = values[static_cast<Eigen::Index>(input)];
        const std::string number = number_text(value, source.decimals);
        const std::string name = "speaks/" + place_name(source.document.network, {0, input});
        if (const std::optional<Rect> row = writer.row(name, number)) {
            const bool known = std::isfinite(value);
            add_signed_bar(writer, *row,
                           {neuron_name(source.document, {0, input}), number, name, known ? value / largest : 0});
        }
    });
    if (!whole) add_all(writer, "inputs", count);
}

}  // namespace netglow
