// A context by a window that is never shown: for machines that have a display but no EGL.
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include "app/gl/context_means.h"

namespace netglow {

namespace {

/// GLFW counts no users: who finds it running must not stop it.
bool glfw_runs() {
    glfwGetError(nullptr);
    glfwGetTime();
    return glfwGetError(nullptr) != GLFW_NOT_INITIALIZED;
}

struct HiddenWindow final : HeadlessContext::Means {
    ~HiddenWindow() override {
        if (window != nullptr) {
            glfwMakeContextCurrent(before);
            glfwDestroyWindow(window);
        }
        if (started) {
            glfwTerminate();
        }
    }
    void make_current() override { glfwMakeContextCurrent(window); }
    GlLoader loader() const override {
        return [](const char* function) { return reinterpret_cast<void*>(glfwGetProcAddress(function)); };
    }

    bool started = false;
    GLFWwindow* before = nullptr;
    GLFWwindow* window = nullptr;
};

std::string glfw_error() {
    const char* description = nullptr;
    glfwGetError(&description);
    return description == nullptr ? "no reason given" : description;
}

}  // namespace

std::unique_ptr<HeadlessContext::Means> hidden_window(std::string& tried) {
    auto means = std::make_unique<HiddenWindow>();
    means->name = "hidden window";
    const bool ran = glfw_runs();
    if (glfwInit() != GLFW_TRUE) {
        tried += (tried.empty() ? "" : "; ") + means->name + ": " + glfw_error();
        return nullptr;
    }
    means->started = !ran;
    means->before = glfwGetCurrentContext();
    glfwDefaultWindowHints();
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    means->window = glfwCreateWindow(64, 64, "Netglow", nullptr, nullptr);
    if (means->window == nullptr) {
        tried += (tried.empty() ? "" : "; ") + means->name + ": " + glfw_error();
        return nullptr;
    }
    glfwMakeContextCurrent(means->window);
    return means;
}

}  // namespace netglow
