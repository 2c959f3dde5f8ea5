const text = (minLength: number, maxLength: number) => ({ type: 'string', minLength, maxLength });
const url = (maxLength: number) => ({ type: 'string', pattern: '^https?://', maxLength });
const flag = { type: 'boolean' };
const object = (properties: Record<string, unknown>, required: string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const scopes = { type: 'array', maxItems: 255, uniqueItems: true, items: text(1, 255) };

/**
 * The part of Slack's app manifest that an app like this one can use, with Slack's limits and its refusal of unknown keys.
 * https://docs.slack.dev/reference/app-manifest
 */
export const manifestSchema = object(
  {
    display_information: object(
      {
        name: text(1, 35),
        description: text(1, 140),
        long_description: text(175, 4000),
        background_color: { type: 'string', pattern: '^#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?$' },
      },
      ['name'],
    ),
    features: object({
      app_home: object({
        home_tab_enabled: flag,
        messages_tab_enabled: flag,
        messages_tab_read_only_enabled: flag,
      }),
      bot_user: object({ display_name: text(1, 80), always_online: flag }, ['display_name']),
      shortcuts: {
        type: 'array',
        minItems: 1,
        maxItems: 10,
        items: object(
          {
            name: text(1, 24),
            type: { enum: ['message', 'global'] },
            callback_id: text(1, 255),
            description: text(1, 150),
          },
          ['name', 'type', 'callback_id', 'description'],
        ),
      },
      slash_commands: {
        type: 'array',
        minItems: 1,
        maxItems: 50,
        items: object(
          {
            command: { type: 'string', pattern: '^/', minLength: 2, maxLength: 32 },
            url: url(3000),
            description: text(1, 2000),
            usage_hint: text(1, 1000),
            should_escape: flag,
          },
          ['command', 'description'],
        ),
      },
    }),
    oauth_config: object({
      redirect_urls: { type: 'array', items: url(2500) },
      scopes: object({ bot: scopes, bot_optional: scopes, user: scopes, user_optional: scopes }),
    }),
    settings: object({
      event_subscriptions: object({
        request_url: url(3500),
        bot_events: { type: 'array', maxItems: 100, items: text(1, 255) },
      }),
      interactivity: object({ is_enabled: flag, request_url: url(3000) }, ['is_enabled']),
      org_deploy_enabled: flag,
      socket_mode_enabled: flag,
      token_rotation_enabled: flag,
    }),
  },
  ['display_information'],
);
