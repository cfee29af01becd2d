#include "bench/baselines.h"

#include <glad/gl.h>
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/base/error.h"

namespace netglow {

BareImGui::BareImGui(int width, int height) : width_(width), height_(height) {
    ImGuiContext* before = ImGui::GetCurrentContext();
    context_ = ImGui::CreateContext();
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().IniFilename = nullptr;
    ImGui_ImplOpenGL3_Init("#version 330 core");
    ImGui::SetCurrentContext(before);
}

BareImGui::~BareImGui() {
    ImGuiContext* before = ImGui::GetCurrentContext();
    ImGui::SetCurrentContext(context_);
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext(context_);
    ImGui::SetCurrentContext(before == context_ ? nullptr : before);
}

void BareImGui::frame(const std::function<void()>& build) const {
    ImGuiContext* before = ImGui::GetCurrentContext();
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().DisplaySize = ImVec2(static_cast<float>(width_), static_cast<float>(height_));
    ImGui::GetIO().DeltaTime = 1.F / 60;
    glViewport(0, 0, width_, height_);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    build();
    ImGui::Render();
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    ImGui::SetCurrentContext(before);
}

std::vector<PlainEdge> plain_edges(const Network& network, Size size) {
    const auto gaps = static_cast<float>(network.depth());
    const auto at = [&](std::size_t layer, std::size_t index) {
        const auto neurons = static_cast<float>(network.neurons(layer));
        return Point{size.width * static_cast<float>(layer) / gaps,
                     size.height * (static_cast<float>(index) + 0.5F) / neurons};
    };
    std::vector<PlainEdge> edges;
    for (std::size_t layer = 1; layer <= network.depth(); ++layer) {
        const Matrix& weights = network.layer(layer).weights;
        const double largest = std::max(weights.cwiseAbs().maxCoeff(), 1e-300);
        for (std::size_t from = 0; from < network.neurons(layer - 1); ++from) {
            for (std::size_t to = 0; to < network.neurons(layer); ++to) {
                const double weight = weights(static_cast<Eigen::Index>(to), static_cast<Eigen::Index>(from));
                const int alpha = static_cast<int>(255 * std::abs(weight) / largest);
                edges.push_back({at(layer - 1, from), at(layer, to),
                                 weight < 0 ? IM_COL32(0xC2, 0x57, 0x1A, alpha) : IM_COL32(0x08, 0x77, 0xBD, alpha)});
            }
        }
    }
    return edges;
}

void add_line_frame(const BareImGui& imgui, const std::vector<PlainEdge>& edges) {
    imgui.frame([&] {
        ImDrawList* list = ImGui::GetBackgroundDrawList();
        for (const PlainEdge& edge : edges) {
            list->AddLine(ImVec2(edge.from.x, edge.from.y), ImVec2(edge.to.x, edge.to.y), edge.color);
        }
    });
    glFinish();
}

namespace {

using Heights = Eigen::ArrayXf;

/// The least of the squared distances from `point` to the lines from one sender to receivers at these heights.
float least_square_of_fan(Point sender, float receivers_x, const Eigen::Ref<const Heights>& heights, Point point) {
    const float across = receivers_x - sender.x;
    const float right = point.x - sender.x;
    const float down = point.y - sender.y;
    const auto square = [](const auto& value) { return value * value; };
    return (square(right * (heights - sender.y) - down * across) / (square(heights - sender.y) + across * across))
        .minCoeff();
}

Heights heights_of(const Layout& layout, std::size_t layer) {
    Heights heights(static_cast<Eigen::Index>(layout.columns[layer].neurons));
    for (Eigen::Index i = 0; i < heights.size(); ++i) {
        heights[i] = layout.at({layer, static_cast<std::size_t>(i)}).y;
    }
    return heights;
}

}  // namespace

BruteEdge pick_by_brute_force(const Layout& layout, std::size_t layer, Point point) {
    const Heights receivers = heights_of(layout, layer);
    const float receivers_x = layout.columns[layer].x;
    float least = std::numeric_limits<float>::max();
    std::size_t from = 0;
    for (std::size_t i = 0; i < layout.columns[layer - 1].neurons; ++i) {
        const float square = least_square_of_fan(layout.at({layer - 1, i}), receivers_x, receivers, point);
        from = square < least ? i : from;
        least = std::min(least, square);
    }
    const Point sender = layout.at({layer - 1, from});
    Eigen::Index to = 0;
    while (to + 1 < receivers.size() &&
           least_square_of_fan(sender, receivers_x, receivers.segment(to, 1), point) > least) {
        ++to;
    }
    return {static_cast<std::size_t>(to), from, std::sqrt(least)};
}

double sum_of_weights(const Network& network) {
    constexpr Eigen::Index kWide = 16;  // sums side by side
    using Block = Eigen::Array<double, kWide, 1>;
    Block sums = Block::Zero();
    double rest = 0;
    for (const Dense& layer : network.layers()) {
        const double* const values = layer.weights.data();
        const Eigen::Index whole = layer.weights.size() / kWide * kWide;
        for (Eigen::Index i = 0; i < whole; i += kWide) {
            sums += Eigen::Map<const Block>(values + i);
        }
        for (Eigen::Index i = whole; i < layer.weights.size(); ++i) {
            rest += values[i];
        }
    }
    return sums.sum() + rest;
}

struct BareWindow::Parts {
    Parts(int width, int height) {
        glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
        glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
        glfwWindowHint(GLFW_DEPTH_BITS, 0);
        glfwWindowHint(GLFW_STENCIL_BITS, 0);
        window = glfwCreateWindow(width, height, "bare", nullptr, nullptr);
        if (window == nullptr) {
            throw Error("there is no window with OpenGL 3.3");
        }
        glfwMakeContextCurrent(window);
        gladLoadGL(glfwGetProcAddress);
        glfwSwapInterval(1);
        imgui.emplace(width, height);
    }
    ~Parts() {
        imgui.reset();
        if (window != nullptr) {
            glfwDestroyWindow(window);
        }
    }
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;

    struct Library {
        Library() {
            if (glfwInit() != GLFW_TRUE) {
                throw Error("there is no display");
            }
        }
        ~Library() { glfwTerminate(); }
        Library(const Library&) = delete;
        Library& operator=(const Library&) = delete;
    };

    Library library;
    GLFWwindow* window = nullptr;
    std::optional<BareImGui> imgui;
};

BareWindow::BareWindow(int width, int height) : parts_(std::make_unique<Parts>(width, height)) {
    parts_->imgui->frame([] {
        ImGui::Begin("bare");
        ImGui::TextUnformatted("A window and nothing else");
        ImGui::End();
    });
    glfwSwapBuffers(parts_->window);
    glFinish();
}

BareWindow::~BareWindow() = default;

}  // namespace netglow
