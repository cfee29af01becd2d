// What the renderer promises to whoever shares the framebuffer and the GPU with it.
#include "tests/render/drawn.h"

namespace netglow {
namespace {

class Renderer : public Drawing {
protected:
    static Scene some_scene() {
        Scene scene =
            scene_of({Disc{.center = {30, 30}, .radius = 12, .fill = kRed, .stroke = kBlack, .stroke_width = 2},
                      Line{.from = {5, 5}, .to = {50, 40}, .width = 3, .color = kBlue}, text("0.762", 16, {30, 50})});
        return scene;
    }
};

TEST_F(Renderer, ASceneDrawnAgainSendsNothing) {
    const Scene scene = some_scene();
    const Picture first = draw(scene);
    const std::size_t once = renderer_.uploaded_bytes();
    EXPECT_GT(once, 0U);
    EXPECT_EQ(draw(scene), first);
    EXPECT_EQ(draw(scene), first);
    EXPECT_EQ(renderer_.uploaded_bytes(), once);
}

TEST_F(Renderer, AnotherRendererSendsTheSameBytesForTheSameScene) {
    SceneRenderer other(fonts_);
    const Framebuffer framebuffer(64, 64);
    framebuffer.bind();
    other.draw(some_scene(), {}, viewport({0, 0, 64, 64}, {64, 64}));
    draw(some_scene());
    EXPECT_EQ(other.uploaded_bytes(), renderer_.uploaded_bytes());
}

TEST_F(Renderer, AChangeIsSentAndDrawn) {
    Scene scene = some_scene();
    const Picture before = draw(scene);
    const std::size_t once = renderer_.uploaded_bytes();
    std::get<Disc>(scene.shapes.front()).fill = kBlue;
    const Picture after = draw(scene);
    EXPECT_GT(renderer_.uploaded_bytes(), once);
    EXPECT_EQ(before.color(24, 36), kRed);
    EXPECT_EQ(after.color(24, 36), kBlue);
}

TEST_F(Renderer, AnEmptySceneIsItsBackground) {
    Scene scene;
    scene.background = kBlue;
    const Picture picture = draw(scene);
    EXPECT_EQ(picture.color(0, 0), kBlue);
    EXPECT_EQ(picture.color(63, 63), kBlue);
    EXPECT_EQ(renderer_.uploaded_bytes(), 0U);
}

TEST_F(Renderer, FewerShapesThanBeforeLeaveNoneBehind) {
    const Picture one = draw(scene_of({disc({10, 10}, 4, kBlack)}));
    draw(some_scene());
    EXPECT_EQ(draw(scene_of({disc({10, 10}, 4, kBlack)})), one);
}

TEST_F(Renderer, StaysInsideItsRectangleOfTheFramebuffer) {
    const Framebuffer framebuffer(64, 48);
    framebuffer.bind();
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    const Rect rect{20, 8, 30, 16};
    // A disc far larger than the rectangle, around its top left corner.
    Scene scene = scene_of({disc({0, 0}, 12, kRed), disc({30, 16}, 3, kBlue)});
    renderer_.draw(scene, {}, viewport(rect, {64, 48}));
    const Picture picture(64, 48, framebuffer.read());
    EXPECT_EQ(picture.color(20, 8), kRed) << "points count from the rectangle's corner";
    EXPECT_EQ(picture.color(49, 23), kBlue);
    EXPECT_EQ(picture.color(40, 12), kWhite);
    for (int y = 0; y < 48; ++y) {
        for (int x = 0; x < 64; ++x) {
            if (!rect.contains({static_cast<float>(x), static_cast<float>(y)})) {
                ASSERT_EQ(picture.color(x, y), kBlack) << x << ' ' << y;
            }
        }
    }
}

TEST_F(Renderer, NothingIsDrawnOutsideOfItsClip) {
    const Framebuffer framebuffer(64, 48);
    framebuffer.bind();
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    Viewport place = viewport({10, 10, 40, 30}, {64, 48});
    place.clip = Rect{20, 0, 60, 25};
    renderer_.draw(scene_of({disc({20, 10}, 4, kRed)}), {}, place);
    const Picture picture(64, 48, framebuffer.read());
    const Rect both{20, 10, 30, 15};
    for (int y = 0; y < 48; ++y) {
        for (int x = 0; x < 64; ++x) {
            ASSERT_EQ(picture.color(x, y) == kBlack, !both.contains({static_cast<float>(x), static_cast<float>(y)}))
                << x << ' ' << y;
        }
    }
    EXPECT_EQ(picture.color(30, 20), kRed) << "points still count from the rectangle";
}

TEST_F(Renderer, AClipBesideTheRectangleLeavesNothing) {
    const Framebuffer framebuffer(8, 8);
    framebuffer.bind();
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    Viewport place = viewport({0, 0, 4, 4}, {8, 8});
    place.clip = Rect{5, 5, 3, 3};
    renderer_.draw(some_scene(), {}, place);
    EXPECT_EQ(Picture(8, 8, framebuffer.read()).total_ink(), 64);
}

TEST_F(Renderer, ARectangleOfNothingDrawsNothing) {
    const Framebuffer framebuffer(8, 8);
    framebuffer.bind();
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    renderer_.draw(some_scene(), {}, viewport({0, 0, 0, 8}, {8, 8}));
    EXPECT_EQ(Picture(8, 8, framebuffer.read()).total_ink(), 64);
}

TEST_F(Renderer, LeavesTheStateAsOthersExpectIt) {
    glEnable(GL_DEPTH_TEST);
    glEnable(GL_CULL_FACE);
    const Framebuffer framebuffer(64, 48);
    framebuffer.bind();
    renderer_.draw(some_scene(), {}, viewport({20, 8, 30, 16}, {64, 48}));
    GLint array = -1;
    GLint viewport[4] = {};
    glGetIntegerv(GL_VERTEX_ARRAY_BINDING, &array);
    glGetIntegerv(GL_VIEWPORT, viewport);
    EXPECT_EQ(array, 0);
    EXPECT_THAT(viewport, testing::ElementsAre(0, 0, 64, 48));
    EXPECT_FALSE(glIsEnabled(GL_SCISSOR_TEST));
    EXPECT_FALSE(glIsEnabled(GL_BLEND));
}

TEST_F(Renderer, DrawsTheSameWhateverStateItFinds) {
    const Picture expected = draw(some_scene());
    glEnable(GL_DEPTH_TEST);
    glDepthFunc(GL_NEVER);
    glEnable(GL_CULL_FACE);
    glCullFace(GL_FRONT_AND_BACK);
    glBlendFunc(GL_ZERO, GL_ZERO);
    glEnable(GL_SCISSOR_TEST);
    glScissor(0, 0, 1, 1);
    glActiveTexture(GL_TEXTURE5);
    EXPECT_EQ(draw(some_scene()), expected);
}

TEST_F(Renderer, TheCameraMovesShapesAndEdgesButNotTheOverlay) {
    const Camera camera{.zoom = 2, .offset = {-10, -20}};
    Matrix weights = Matrix::Ones(1, 1);
    Scene scene = scene_of({disc({20, 20}, 3, kRed)});
    scene.overlay = {disc({8, 56}, 4, kBlack)};
    EdgeBundle bundle;
    bundle.weights = &weights;
    bundle.from = {{10, 30}};
    bundle.to = {{30, 30}};
    bundle.positive = kBlue;
    scene.edges = {bundle};

    const Picture picture = draw(scene, {64, 64}, 1, camera);
    EXPECT_EQ(picture.color(30, 20), kRed);  // 2·20 − 10, 2·20 − 20
    EXPECT_EQ(picture.color(34, 20), kRed);  // twice the radius
    EXPECT_EQ(picture.color(20, 40), kBlue);
    EXPECT_EQ(picture.color(5, 40), kWhite) << "the edge begins at 10";
    EXPECT_EQ(picture.color(8, 56), kBlack);
    EXPECT_EQ(picture.color(13, 56), kWhite) << "the overlay keeps its size";
}

}  // namespace
}  // namespace netglow
