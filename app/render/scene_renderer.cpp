#include "app/render/scene_renderer.h"

#include <glad/gl.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "app/gl/shader_program.h"
#include "app/gl/vertex_array.h"
#include "app/render/edge_batch.h"
#include "app/render/glyph_field.h"
#include "app/render/shape_instances.h"
#include "embedded_shaders.h"

namespace netglow {

namespace {

std::string text(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

ShaderProgram program(const char* name, std::span<const std::byte> vertex, std::span<const std::byte> fragment) {
    return {name, text(embedded::camera()) + text(vertex), text(embedded::coverage()) + text(fragment)};
}

/// Only the viewport's rectangle is touched; coordinates stay those of the whole framebuffer.
void begin(const Viewport& viewport, Color background) {
    const auto pixel = [](float x) { return static_cast<GLint>(std::lround(x)); };
    const GLint left = pixel(viewport.rect.x);
    const GLint bottom = pixel(viewport.framebuffer.height) - pixel(viewport.rect.bottom());
    glViewport(0, 0, pixel(viewport.framebuffer.width), pixel(viewport.framebuffer.height));
    glEnable(GL_SCISSOR_TEST);
    glScissor(left, bottom, std::max(pixel(viewport.rect.right()) - left, 0),
              std::max(pixel(viewport.rect.bottom()) - pixel(viewport.rect.y), 0));
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_STENCIL_TEST);
    glDisable(GL_CULL_FACE);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glClearColor(background.r * background.a, background.g * background.a, background.b * background.a, background.a);
    glClear(GL_COLOR_BUFFER_BIT);
    glEnable(GL_BLEND);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

void end() {
    glDisable(GL_BLEND);
    glDisable(GL_SCISSOR_TEST);
    glBindVertexArray(0);
    glBindBuffer(GL_ARRAY_BUFFER, 0);
    glUseProgram(0);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, 0);
}

}  // namespace

struct SceneRenderer::Parts {
    explicit Parts(const Fonts& its_fonts);
    std::size_t update(const Scene& scene, float pixels_a_point);
    void set_camera(const ShaderProgram& program, const Camera& camera, const Viewport& viewport) const;

    const Fonts* fonts;
    ShaderProgram shapes = program("shapes", embedded::shapes_vertex(), embedded::shapes_fragment());
    ShaderProgram edges = program("edges", embedded::edges_vertex(), embedded::edges_fragment());
    GlyphAtlas atlas;
    Buffer instances;
    VertexArray vertices;
    std::vector<EdgeBatch> batches;
    std::vector<ShapeInstance> made;  ///< room that is used again in every frame, as the next
    std::vector<float> scratch;
    std::size_t uploaded = 0;
};

SceneRenderer::Parts::Parts(const Fonts& its_fonts) : fonts(&its_fonts), atlas(its_fonts.faces()) {
    attach_shapes(vertices, instances);
}

std::size_t SceneRenderer::Parts::update(const Scene& scene, float pixels_a_point) {
    std::size_t bytes = 0;
    while (batches.size() > scene.edges.size()) {
        batches.pop_back();
    }
    while (batches.size() < scene.edges.size()) {
        batches.emplace_back();
    }
    for (std::size_t i = 0; i < batches.size(); ++i) {
        bytes += batches[i].update(scene.edges[i], scratch);
    }
    atlas.begin_frame();
    make_shape_instances(scene, *fonts, atlas, pixels_a_point, made);
    return bytes + instances.hold(made) + atlas.upload();
}

void SceneRenderer::Parts::set_camera(const ShaderProgram& program, const Camera& camera,
                                      const Viewport& viewport) const {
    program.use();
    program.set("u_framebuffer", viewport.framebuffer.width, viewport.framebuffer.height);
    program.set("u_camera", camera.offset.x * viewport.scale + viewport.rect.x,
                camera.offset.y * viewport.scale + viewport.rect.y, camera.zoom * viewport.scale);
}

SceneRenderer::SceneRenderer(const Fonts& fonts) : parts_(std::make_unique<Parts>(fonts)) {}
SceneRenderer::~SceneRenderer() = default;
SceneRenderer::SceneRenderer(SceneRenderer&&) noexcept = default;
SceneRenderer& SceneRenderer::operator=(SceneRenderer&&) noexcept = default;

void SceneRenderer::draw(const Scene& scene, const Camera& camera, const Viewport& viewport) {
    Parts& parts = *parts_;
    parts.uploaded += parts.update(scene, camera.zoom * viewport.scale);
    begin(viewport, scene.background);
    parts.set_camera(parts.edges, camera, viewport);
    for (std::size_t i = 0; i < parts.batches.size(); ++i) {
        parts.batches[i].draw(scene.edges[i], parts.edges);
    }
    parts.set_camera(parts.shapes, camera, viewport);
    parts.atlas.bind(0);
    parts.shapes.set("u_atlas", 0);
    parts.shapes.set("u_spread", static_cast<float>(kFieldSpread));
    parts.vertices.draw_quads(parts.made.size());
    end();
}

std::size_t SceneRenderer::uploaded_bytes() const {
    return parts_->uploaded;
}

}  // namespace netglow
