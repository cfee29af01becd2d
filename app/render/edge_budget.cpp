// Measures how many edges this machine can draw, by drawing and timing some.
#include <algorithm>
#include <chrono>
#include <vector>

#include "app/gl/framebuffer.h"
#include "app/render/edge_painter.h"
#include "app/render/target_scope.h"

namespace netglow {
namespace {

constexpr std::size_t kMeasured = 256;
constexpr Size kCanvas{640, 480};

EdgeBudget budget_for(double seconds_an_edge) {
    constexpr double kOneByOne = 0.008;  // seconds that the edges of a layer may take
    constexpr double kLines = 0.016;     // that those over a density may: they are kept as a picture
    constexpr double kEveryFrame = 0.004;
    const auto within = [&](double seconds, std::size_t least, std::size_t most) {
        return std::clamp(static_cast<std::size_t>(std::min(seconds / seconds_an_edge, 1e6)), least, most);
    };
    const EdgeBudget usual;
    EdgeBudget budget;
    // Never fewer than usual: a layer of these is kept as a picture, and looks alike on every machine.
    budget.one_by_one = within(kOneByOne, usual.one_by_one, 2 * usual.one_by_one);
    budget.lines = within(kLines, 512, usual.lines);
    budget.fast = seconds_an_edge * static_cast<double>(budget.lines) <= kEveryFrame;
    return budget;
}

}  // namespace

EdgeBudget EdgePainter::measured_budget() const {
    const TargetScope scope;
    const Framebuffer canvas(static_cast<int>(kCanvas.width), static_cast<int>(kCanvas.height));
    canvas.bind();
    const NeuronRow row{0, 30, 16};
    const EdgeEnds ends{row, row};
    std::vector<ListedEdge> edges;
    for (std::size_t edge = 0; edge < kMeasured; ++edge) {
        edges.push_back({1, static_cast<float>(edge / 16), static_cast<float>(edge % 16)});
    }
    const VertexArray array;
    Buffer buffer;
    array.bind();
    buffer.upload(edges.data(), edges.size() * sizeof(ListedEdge));
    EdgeLineStyle style;
    style.positive = style.negative = style.neutral = {0, 0, 0, 0.5F};
    double seconds = 1;
    for (int sample = 0; sample < 3; ++sample) {  // the first one warms up
        glFinish();
        const auto start = std::chrono::steady_clock::now();
        lines_.draw_listed(array, edges.size(), EdgeLines::EvenEnds{ends, 0, kCanvas.width}, style, {}, kCanvas);
        glFinish();
        seconds = std::min(seconds, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    glBindVertexArray(0);
    return budget_for(std::max(seconds / kMeasured, 1e-9));
}

}  // namespace netglow
