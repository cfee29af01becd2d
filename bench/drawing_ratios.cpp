// Drawing a large network's edges against drawing them one by one.
#include <array>
#include <memory>

#include "app/gl/framebuffer.h"
#include "app/gl/headless_context.h"
#include "app/render/dense_picture.h"
#include "app/render/dense_shader.h"
#include "app/render/edge_lines.h"
#include "bench/baselines.h"
#include "bench/core/seeded_network.h"
#include "bench/ratio_list.h"
#include "core/scene/theme.h"

namespace netglow {
namespace {

constexpr Size kCanvas{1280, 800};

/// The columns of a pair of layers, over the whole height of the canvas.
EdgeEnds ends_of(const Dense& layer) {
    const auto row = [](std::size_t neurons) {
        return NeuronRow{10, (kCanvas.height - 20) / static_cast<double>(neurons - 1), neurons};
    };
    return {row(layer.fan_in()), row(layer.neurons())};
}

std::shared_ptr<const std::vector<float>> floats(const Matrix& weights) {
    return std::make_shared<const std::vector<float>>(weights.data(), weights.data() + weights.size());
}

/// A network's layers beside each other, each pair a density of so many cells; drawn as the canvas draws them.
class Densities {
public:
    Densities(const Network& network, std::size_t columns, std::size_t rows)
        : canvas_(static_cast<int>(kCanvas.width), static_cast<int>(kCanvas.height)) {
        for (const Dense& layer : network.layers()) {
            DenseRequest request;
            request.ends = ends_of(layer);
            request.window = {0, 1, 0, kCanvas.height};
            request.columns = columns;
            request.rows = rows;
            request.weights = floats(layer.weights);
            pairs_.push_back({std::move(request), {}});
        }
    }

    void rebuild() {
        for (Pair& pair : pairs_) {
            DenseKey key;
            key.ends = pair.request.ends;
            key.window = pair.request.window;
            pair.picture.show(dense_view(pair.request, {}), key);
        }
    }
    void edit() {
        const EdgePatch patch{40, 300, more_ = -more_};
        pairs_.front().picture.patch(patcher_, {&patch, 1}, 0);
    }
    /// To the last pixel.
    void draw() const {
        canvas_.bind();
        glClearColor(1, 1, 1, 1);
        glClear(GL_COLOR_BUFFER_BIT);
        const Theme& colors = theme(ThemeKind::light);
        const float width = kCanvas.width / static_cast<float>(pairs_.size());
        float left = 0;
        for (const Pair& pair : pairs_) {
            const Rect rect{left, 0, width, kCanvas.height};
            shaders_.draw_density(pair.picture.cells(), rect, pair.picture.exposure(),
                                  {rect, left, left + width, kCanvas}, {}, colors.positive, colors.negative);
            left += width;
        }
        glFinish();
    }

private:
    struct Pair {
        DenseRequest request;
        DensePicture picture;
    };
    Framebuffer canvas_;
    DenseShaders shaders_;
    PatchShader patcher_;
    std::vector<Pair> pairs_;
    float more_ = 0.01F;
};

void blend() {
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

/// A context and a picture, and what Dear ImGui draws into it by itself.
struct AddLine {
    AddLine(int width, int height, const Network& network)
        : picture(width, height),
          imgui(width, height),
          edges(plain_edges(network, {static_cast<float>(width), static_cast<float>(height)})) {}
    Framebuffer picture;
    BareImGui imgui;
    std::vector<PlainEdge> edges;
};

struct DensityAndAddLine {
    DensityAndAddLine(std::size_t columns, std::size_t rows, const Network& told)
        : densities(digits_network(), columns, rows),
          lines(static_cast<int>(kCanvas.width), static_cast<int>(kCanvas.height), told) {}
    HeadlessContext context;
    Densities densities;
    AddLine lines;
};

RatioSide density_side(const std::shared_ptr<DensityAndAddLine>& both) {
    return {.name = "density", .run = [both] {
                blend();
                both->densities.rebuild();
                both->densities.draw();
            }};
}

/// A million edges take tens of seconds: without warming up.
RatioSide add_line_side(const std::shared_ptr<DensityAndAddLine>& both) {
    constexpr std::size_t kSlow = 100'000;
    const auto draw = [both] {
        both->lines.picture.bind();
        add_line_frame(both->lines.imgui, both->lines.edges);
    };
    return {.name = "AddLine", .run = draw, .warm_up = both->lines.edges.size() < kSlow};
}

RatioSides density_against_a_thousand() {
    const auto both = std::make_shared<DensityAndAddLine>(512, 400, seeded_network({250, 4}));
    return {density_side(both), add_line_side(both)};
}

RatioSides a_million_against_density() {
    const auto both = std::make_shared<DensityAndAddLine>(1024, 800, digits_network());
    RatioSide density = density_side(both);
    density.samples = 15;  // of the other side one turn is enough
    return {add_line_side(both), density};
}

/// All edges of one pair of layers, one float each, as small layers are drawn.
class AllLines {
public:
    explicit AllLines(const Dense& layer)
        : canvas_(static_cast<int>(kCanvas.width), static_cast<int>(kCanvas.height)),
          senders_(layer.fan_in()),
          receivers_(layer.neurons()),
          ends_(EdgeLines::kAcross, 1, GL_RGB32F, GL_RGB, GL_FLOAT, GL_NEAREST) {
        const EdgeEnds ends = ends_of(layer);
        std::vector<float> places(3 * static_cast<std::size_t>(EdgeLines::kAcross));
        std::size_t at = 0;
        const auto put = [&](float x, const NeuronRow& row) {
            for (std::size_t index = 0; index < row.neurons; ++index) {
                places[at++] = x;
                places[at++] = static_cast<float>(row.at(index));
                places[at++] = 1;
            }
        };
        put(0, ends.from);
        put(kCanvas.width, ends.to);
        ends_.update(0, 0, EdgeLines::kAcross, 1, places.data());
        const auto weights = floats(layer.weights);
        array_.bind();
        buffer_.upload(weights->data(), weights->size() * sizeof(float));
    }
    void draw() const {
        canvas_.bind();
        glClear(GL_COLOR_BUFFER_BIT);
        array_.bind();
        buffer_.bind();
        const Theme& colors = theme(ThemeKind::light);
        EdgeLineStyle style;
        style.widths = {0.5F, 2};
        style.positive = colors.positive;
        style.negative = colors.negative;
        style.neutral = colors.muted;
        lines_.draw_all(array_, {ends_, senders_, receivers_}, style, {}, kCanvas);
        glFinish();
    }

private:
    Framebuffer canvas_;
    std::size_t senders_;
    std::size_t receivers_;
    Texture ends_;
    VertexArray array_;
    Buffer buffer_;
    EdgeLines lines_;
};

struct LinesAndDensity {
    LinesAndDensity() : network(seeded_network({784, 128})), lines(network.layer(1)), density(network, 512, 400) {
        density.rebuild();
    }
    HeadlessContext context;
    Network network;
    AllLines lines;
    Densities density;
};

RatioSides redraw_against_edit() {
    const auto both = std::make_shared<LinesAndDensity>();
    const RatioSide redraw{.name = "all lines", .run = [both] {
                               blend();
                               both->lines.draw();
                           }};
    RatioSide edit{.name = "edit", .run = [both] {
                       blend();
                       both->density.edit();
                       both->density.draw();
                   }};
    edit.samples = 5;
    return {redraw, edit};
}

}  // namespace

void add_drawing_ratios(std::vector<Ratio>& ratios) {
    ratios.push_back(ratio_of("draw_density_1M_vs_addline_1k",
                              "rebuilding and drawing 784-800-800-10 at 512×400 cells / 1,000 edges by AddLine",
                              at_most(0.6), density_against_a_thousand));
    ratios.push_back(ratio_of("draw_density_1M_vs_addline_1M",
                              "784-800-800-10 by AddLine / rebuilding and drawing it at 1024×800 cells", at_least(500),
                              a_million_against_density, 1));
    ratios.push_back(ratio_of("edit_vs_redraw_100k",
                              "drawing all 100,352 lines of 784-128 / one weight edited and their density drawn",
                              at_least(200), redraw_against_edit, 3));
}

}  // namespace netglow
