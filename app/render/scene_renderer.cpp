#include "app/render/scene_renderer.h"

#include <glad/gl.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "app/gl/buffer.h"
#include "app/gl/shader.h"
#include "app/render/edge_painter.h"
#include "app/render/embedded.h"
#include "app/render/glyph_atlas.h"
#include "app/render/raster_painter.h"
#include "app/render/shape_instances.h"

namespace netglow {

namespace {

/// What lies in both; empty where nothing does.
Rect common(const Rect& a, const Rect& b) {
    const float left = std::max(a.x, b.x);
    const float top = std::max(a.y, b.y);
    return {left, top, std::max(0.F, std::min(a.right(), b.right()) - left),
            std::max(0.F, std::min(a.bottom(), b.bottom()) - top)};
}

/// The whole pixels that a rectangle begins and ends in.
Rect whole(const Rect& rect) {
    const float left = std::floor(rect.x);
    const float top = std::floor(rect.y);
    return {left, top, std::floor(rect.right()) - left, std::floor(rect.bottom()) - top};
}

/// What renderers share. Shaders that draw only what few scenes hold are compiled when such a scene comes.
struct Tools {
    explicit Tools(const Fonts& fonts) : shader("shape", embedded::shape_vert, embedded::shape_frag), atlas(fonts) {}
    Shader shader;
    GlyphAtlas atlas;
};

}  // namespace

struct SceneRenderer::Parts {
    explicit Parts(std::shared_ptr<Tools> shared) : tools(std::move(shared)) {
        array.bind();
        buffer.bind();
        constexpr std::size_t kFour = 4 * sizeof(float);
        for (GLuint location = 0; location < sizeof(ShapeInstance) / kFour; ++location) {
            array.per_instance(location, 4, sizeof(ShapeInstance), location * kFour);
        }
        glBindVertexArray(0);
    }

    /// A glyph may not fit into the atlas any more: it is emptied then, and the instances are made again.
    void make_instances(const Scene& scene, const ToPixels& world, const ToPixels& view, Size viewport) {
        GlyphAtlas& atlas = tools->atlas;
        for (int attempt = 0; attempt < 2; ++attempt) {
            const std::uint64_t generation = atlas.generation();
            instances.clear();
            const std::span<const Shape> shapes(scene.shapes);
            const std::size_t first = scene.upper_rasters.empty() ? 0 : std::min(scene.upper_from, shapes.size());
            append_instances(shapes.first(first), world, viewport, atlas, instances);
            under_rasters = instances.size();
            append_instances(shapes.subspan(first), world, viewport, atlas, instances);
            append_instances(scene.overlay, view, viewport, atlas, instances);
            if (atlas.generation() == generation) {
                return;
            }
        }
    }

    /// The instances from `first` to `end`. OpenGL 3.3 has no base instance: the attributes begin there instead.
    void draw_instances(std::size_t first, std::size_t end, Size size) {
        if (first >= end) {
            return;
        }
        array.bind();
        buffer.bind();
        constexpr std::size_t kFour = 4 * sizeof(float);
        for (GLuint location = 0; location < sizeof(ShapeInstance) / kFour; ++location) {
            array.per_instance(location, 4, sizeof(ShapeInstance), first * sizeof(ShapeInstance) + location * kFour);
        }
        const Shader& shader = tools->shader;
        shader.use();
        tools->atlas.bind(0);
        glUniform1i(shader.uniform("atlas"), 0);
        glUniform2f(shader.uniform("viewport"), size.width, size.height);
        glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(end - first));
    }

    void upload_instances() {
        if (instances == on_gpu) {
            return;
        }
        const std::size_t size = instances.size() * sizeof(ShapeInstance);
        buffer.upload(instances.data(), size);
        on_gpu = instances;
        uploaded += size;
    }

    std::shared_ptr<Tools> tools;
    std::optional<EdgePainter> edges;
    std::optional<RasterPainter> rasters;
    VertexArray array;
    Buffer buffer;
    std::vector<ShapeInstance> instances;
    std::vector<ShapeInstance> on_gpu;
    std::size_t under_rasters = 0;  ///< instances that are drawn before the upper rasters
    std::size_t uploaded = 0;
    EdgeUploads edge_uploads;
};

SceneRenderer::SceneRenderer(const Fonts& fonts) : parts_(std::make_unique<Parts>(std::make_shared<Tools>(fonts))) {}
SceneRenderer::SceneRenderer(const SceneRenderer& other, Sharing)
    : parts_(std::make_unique<Parts>(other.parts_->tools)) {}
SceneRenderer::~SceneRenderer() = default;
SceneRenderer::SceneRenderer(SceneRenderer&&) noexcept = default;
SceneRenderer& SceneRenderer::operator=(SceneRenderer&&) noexcept = default;

std::size_t SceneRenderer::uploaded_bytes() const {
    return parts_->uploaded;
}
EdgeUploads SceneRenderer::edge_uploads() const {
    return parts_->edge_uploads;
}
bool SceneRenderer::busy() const {
    return parts_->edges && parts_->edges->busy();
}
bool SceneRenderer::coarser() const {
    return parts_->edges && parts_->edges->coarser();
}

EdgeBudget SceneRenderer::measured_budget() {
    if (!parts_->edges) {
        parts_->edges.emplace();
    }
    return parts_->edges->measured_budget();
}

void SceneRenderer::draw_finished(const Scene& scene, const Camera& camera, const Viewport& viewport) {
    draw(scene, camera, viewport);
    while (busy()) {
        parts_->edges->wait();
        draw(scene, camera, viewport);
    }
}

void SceneRenderer::draw(const Scene& scene, const Camera& camera, const Viewport& viewport) {
    const Rect& rect = viewport.rect;
    if (rect.width < 1 || rect.height < 1) {
        return;
    }
    Parts& parts = *parts_;
    // A long page is larger than any viewport may be: GL is told of what is seen alone.
    const Rect visible = whole(viewport.clip ? common(rect, *viewport.clip) : rect);
    if (visible.width < 1 || visible.height < 1) {
        return;
    }
    const auto left = static_cast<GLint>(visible.x);
    const auto bottom = static_cast<GLint>(viewport.framebuffer.height - visible.bottom());
    const auto width = static_cast<GLsizei>(visible.width);
    const auto height = static_cast<GLsizei>(visible.height);
    glViewport(left, bottom, width, height);
    glEnable(GL_SCISSOR_TEST);
    glScissor(left, bottom, width, height);
    glClearColor(scene.background.r, scene.background.g, scene.background.b, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glEnable(GL_BLEND);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);

    const Point corner{rect.x - visible.x, rect.y - visible.y};
    const ToPixels world{viewport.scale * camera.zoom, camera.offset * viewport.scale + corner};
    const ToPixels view{viewport.scale, corner};
    const Size size{visible.width, visible.height};
    if (!parts.edges && !scene.edges.empty()) {
        parts.edges.emplace();
    }
    if (!parts.rasters && !(scene.rasters.empty() && scene.upper_rasters.empty())) {
        parts.rasters.emplace();
    }
    EdgeUploads sent;
    if (parts.edges) {
        sent += parts.edges->begin_scene();
    }
    for (std::size_t slot = 0; slot < scene.edges.size(); ++slot) {
        sent += parts.edges->draw(slot, scene.edges[slot], world, size);
    }
    parts.edge_uploads += sent;
    parts.uploaded += sent.all();
    for (std::size_t slot = 0; slot < scene.rasters.size(); ++slot) {
        parts.uploaded += parts.rasters->draw(slot, scene.rasters[slot], world, size);
    }
    parts.make_instances(scene, world, view, size);
    parts.array.bind();
    parts.upload_instances();
    parts.uploaded += parts.tools->atlas.upload();
    parts.draw_instances(0, parts.under_rasters, size);
    for (std::size_t k = 0; k < scene.upper_rasters.size(); ++k) {
        parts.uploaded += parts.rasters->draw(scene.rasters.size() + k, scene.upper_rasters[k], world, size);
    }
    parts.draw_instances(parts.under_rasters, parts.instances.size(), size);

    glBindVertexArray(0);
    glDisable(GL_BLEND);
    glDisable(GL_SCISSOR_TEST);
    glViewport(0, 0, static_cast<GLsizei>(viewport.framebuffer.width),
               static_cast<GLsizei>(viewport.framebuffer.height));
}

}  // namespace netglow
