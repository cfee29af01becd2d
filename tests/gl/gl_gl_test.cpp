#include <glad/gl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "app/gl/buffer.h"
#include "app/gl/framebuffer.h"
#include "app/gl/headless_context.h"
#include "app/gl/shader.h"
#include "core/base/error.h"

namespace netglow {
namespace {

using testing::HasSubstr;

class Gl : public testing::Test {
protected:
    HeadlessContext context_;
};

constexpr const char* kVertex = "layout(location = 0) in vec4 place; void main() { gl_Position = place; }";
constexpr const char* kRed = "out vec4 color; void main() { color = vec4(1, 0, 0, 1); }";

TEST_F(Gl, IsTheCoreProfileOfThreeThree) {
    GLint major = 0;
    GLint minor = 0;
    glGetIntegerv(GL_MAJOR_VERSION, &major);
    glGetIntegerv(GL_MINOR_VERSION, &minor);
    EXPECT_GE(10 * major + minor, 33);
}

TEST_F(Gl, ABrokenShaderIsToldByNameWithTheCompilersWords) {
    try {
        const Shader shader("wobble", kVertex, "out vec4 color; void main() { color = frobnicate; }");
        FAIL() << "it compiled";
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), HasSubstr("wobble"));
        EXPECT_THAT(error.what(), HasSubstr("frobnicate"));
    }
}

TEST_F(Gl, ABufferHoldsWhatWasUploaded) {
    Buffer buffer;
    const std::array<float, 4> first = {1, 2, 3, 4};
    const std::array<float, 2> second = {5, 6};
    buffer.bind();
    buffer.upload(first.data(), sizeof first);
    buffer.upload(second.data(), sizeof second);
    std::array<float, 2> read{};
    glGetBufferSubData(GL_ARRAY_BUFFER, 0, sizeof read, read.data());
    EXPECT_EQ(read, second);
}

TEST_F(Gl, APictureIsReadTheRightWayUp) {
    const Framebuffer picture(8, 4);
    picture.bind();
    glClearColor(0, 0, 1, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glEnable(GL_SCISSOR_TEST);
    glScissor(0, 3, 2, 1);  // GL counts from below: the two pixels at the upper left
    glClearColor(1, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glDisable(GL_SCISSOR_TEST);
    const std::vector<std::uint8_t> pixels = picture.read();
    ASSERT_EQ(pixels.size(), 8U * 4 * 4);
    EXPECT_EQ(pixels[0], 255);
    EXPECT_EQ(pixels[4 * 2 + 2], 255);           // the third is blue
    EXPECT_EQ(pixels[4 * (3 * 8) + 0], 0);       // and so is the lower left
    EXPECT_EQ(pixels[4 * (3 * 8) + 2], 255);
}

TEST_F(Gl, InstancesReachTheShader) {
    const Shader shader("red", kVertex, kRed);
    VertexArray array;
    Buffer buffer;
    array.bind();
    buffer.bind();
    array.per_instance(0, 4, 4 * sizeof(float), 0);
    const std::array<float, 8> places = {-0.5F, 0.5F, 0, 1, 0.5F, -0.5F, 0, 1};
    buffer.upload(places.data(), sizeof places);
    const Framebuffer picture(4, 4);
    picture.bind();
    glClear(GL_COLOR_BUFFER_BIT);
    shader.use();
    glDrawArraysInstanced(GL_POINTS, 0, 1, 2);
    const std::vector<std::uint8_t> pixels = picture.read();
    const auto red = [&](std::size_t x, std::size_t y) { return pixels[4 * (4 * y + x)]; };
    int lit = 0;
    for (std::size_t y = 0; y < 4; ++y) {
        for (std::size_t x = 0; x < 4; ++x) {
            lit += red(x, y) == 255 ? 1 : 0;
        }
    }
    EXPECT_EQ(lit, 2);
}

TEST_F(Gl, APictureBeyondTheGpusSizeIsRefused) {
    EXPECT_THROW(Framebuffer(Texture::largest() + 1, 4), Error);
}

TEST_F(Gl, AnotherContextAfterThisOneWorks) {
    const HeadlessContext second;
    const Framebuffer picture(2, 2);
    EXPECT_EQ(picture.read().size(), 16U);
}

}  // namespace
}  // namespace netglow
