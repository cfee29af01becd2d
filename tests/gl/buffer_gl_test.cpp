#include "app/gl/buffer.h"

#include <array>
#include <vector>

#include "app/gl/framebuffer.h"
#include "app/gl/shader.h"
#include "tests/gl/with_context.h"

namespace netglow {
namespace {

using testing::ElementsAre;

class BufferGl : public WithContext {
protected:
    static std::vector<float> contents(const Buffer& buffer, std::size_t count) {
        std::vector<float> values(count);
        buffer.bind();
        glGetBufferSubData(GL_ARRAY_BUFFER, 0, static_cast<GLsizeiptr>(count * sizeof(float)), values.data());
        return values;
    }
    static void upload(Buffer& buffer, const std::vector<float>& values) {
        buffer.upload(values.data(), values.size() * sizeof(float));
    }
    static GLint bytes(const Buffer& buffer) {
        GLint size = 0;
        buffer.bind();
        glGetBufferParameteriv(GL_ARRAY_BUFFER, GL_BUFFER_SIZE, &size);
        return size;
    }
};

TEST_F(BufferGl, HoldsWhatWasUploaded) {
    Buffer buffer;
    upload(buffer, {1, 2.5F, -3});
    EXPECT_THAT(contents(buffer, 3), ElementsAre(1, 2.5F, -3));
}

TEST_F(BufferGl, GrowsForMoreAndStaysForLess) {
    Buffer buffer;
    upload(buffer, {1, 2});
    upload(buffer, {3, 4, 5, 6, 7});
    EXPECT_THAT(contents(buffer, 5), ElementsAre(3, 4, 5, 6, 7));
    const GLint grown = bytes(buffer);
    upload(buffer, {8});
    EXPECT_EQ(bytes(buffer), grown);
    EXPECT_THAT(contents(buffer, 1), ElementsAre(8));
}

TEST_F(BufferGl, TakesNothingAtAll) {
    Buffer buffer;
    buffer.upload(nullptr, 0);
    EXPECT_EQ(bytes(buffer), 0);
}

TEST_F(BufferGl, AnInstanceReadsItsOwnFloatsByStrideAndOffset) {
    const Framebuffer picture(4, 1);
    picture.bind();
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    const Shader shader("points",
                        "layout(location = 0) in float place;\nlayout(location = 1) in vec3 shade;\nout vec3 hue;\n"
                        "void main() { hue = shade; gl_Position = vec4(place, 0.0, 0.0, 1.0); gl_PointSize = 1.0; }\n",
                        "in vec3 hue;\nout vec4 color;\nvoid main() { color = vec4(hue, 1.0); }\n");
    const VertexArray array;
    Buffer buffer;
    array.bind();
    upload(buffer, {-0.75F, 1, 0, 0, 0.75F, 0, 0, 1});  // a red point at the left, a blue one at the right
    array.per_instance(0, 1, 4 * sizeof(float), 0);
    array.per_instance(1, 3, 4 * sizeof(float), sizeof(float));
    shader.use();
    glDrawArraysInstanced(GL_POINTS, 0, 1, 2);
    EXPECT_THAT(picture.read(), ElementsAre(255, 0, 0, 255, /**/ 0, 0, 0, 255, /**/ 0, 0, 0, 255, /**/ 0, 0, 255, 255));
}

}  // namespace
}  // namespace netglow
