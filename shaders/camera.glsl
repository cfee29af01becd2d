// Put before every vertex shader: where a point of the canvas lies in the framebuffer. Pixels count from the top left.

uniform vec2 u_framebuffer;  // size, pixels
uniform vec3 u_camera;       // pixels = points · z + xy

vec2 to_pixels(vec2 point) { return point * u_camera.z + u_camera.xy; }

vec4 to_clip(vec2 pixel) {
    vec2 unit = pixel / u_framebuffer * 2.0 - 1.0;
    return vec4(unit.x, -unit.y, 0.0, 1.0);
}

// The corners of a quad's strip: (-1,-1), (1,-1), (-1,1), (1,1).
vec2 corner() { return vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1)) * 2.0 - 1.0; }

// Narrower than a pixel is drawn a pixel wide, with less opacity.
float drawn_width(float width) { return max(width, 1.0); }
float thin_opacity(float width) { return min(width, 1.0); }
