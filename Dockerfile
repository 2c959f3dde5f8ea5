# syntax=docker/dockerfile:1
# How to run it: docs/docker.md

FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/embedded-mongodb/package.json packages/embedded-mongodb/
COPY packages/slack-stand-in/package.json packages/slack-stand-in/
COPY packages/fal-stand-in/package.json packages/fal-stand-in/
# No script of any package is run: none is needed, see tests/docs/lock-file.test.ts.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
# What is in the image, for those who look for known faults: dist/sbom.cdx.json.
RUN npm run build && npm run sbom

FROM node:22-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/embedded-mongodb/package.json packages/embedded-mongodb/
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:22-slim
# Whether anybody reaches the container is decided by what publishes its port.
ENV NODE_ENV=production DATA_DIR=/data PORT=3000 HOST=0.0.0.0
WORKDIR /app
# The embedded database and images on disk are there; a bucket and a MongoDB of your own need nothing of it.
RUN mkdir /data && chown node:node /data
COPY --from=dependencies /app/node_modules node_modules/
COPY --from=build /app/dist dist/
COPY package.json manifest.yml LICENSE ./
# Nothing in /app belongs to it: it cannot change its own code.
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
