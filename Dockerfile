# API, worker and command in one image: `node api/main.ts`, `node worker/main.ts`, `node cli/main.ts`.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY tools/node-runtime tools/node-runtime
RUN npm ci
COPY . .
RUN npm run build:web && npm prune --omit=dev && install -d -o node -g node node_modules/.cache
# What is kept compiled is kept for each user, and as the image has it: readable, and written by nobody.
USER node
RUN node tools/compiled-code/build.ts && chmod -R a+rX node_modules/.cache

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 HEALTH_PORT=9464 DATA_DIR=/data
WORKDIR /app
RUN install -d -o node -g node /data
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/package.json package.json
COPY --from=build /app/web/dist web/dist
COPY LICENSE NOTICE ./
COPY LICENSES LICENSES
COPY src src
COPY api api
COPY worker worker
COPY cli cli
COPY packages/client packages/client
USER node
VOLUME /data
EXPOSE 3000 9464
HEALTHCHECK --interval=5s --timeout=4s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HEALTH_PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# As `npm start` has it: without it V8 holds 150 MB more of what nobody uses while a campaign is taken in.
CMD ["node", "--max-semi-space-size=8", "--heap-growing-percent=30", "api/main.ts"]
