"""OAuth installation in several workspaces; their tokens are kept in the database."""

from __future__ import annotations

import logging
from typing import Any

import sqlalchemy as sql
from slack_bolt.authorization.authorize import InstallationStoreAuthorize
from slack_bolt.oauth.oauth_settings import OAuthSettings
from slack_sdk.oauth.installation_store.sqlalchemy import SQLAlchemyInstallationStore
from slack_sdk.oauth.state_store.sqlalchemy import SQLAlchemyOAuthStateStore

from bot.slack.manifest import default_scopes
from bot.slack.settings import Settings

_STATE_SECONDS = 600


def oauth_of(settings: Settings, engine: sql.Engine) -> dict[str, Any]:
    """Keyword arguments of the Bolt app for OAuth."""
    logger = logging.getLogger("slack_sdk.oauth")
    installations = SQLAlchemyInstallationStore(settings.client_id, engine, logger=logger)
    states = SQLAlchemyOAuthStateStore(_STATE_SECONDS, engine, logger=logger)
    installations.metadata.create_all(engine)
    states.metadata.create_all(engine)
    scopes = default_scopes() + (["usergroups:read"] if settings.access.groups else [])
    authorize = InstallationStoreAuthorize(
        logger=logger,
        installation_store=installations,
        client_id=settings.client_id,
        client_secret=settings.client_secret,
        bot_only=True,
        cache_enabled=True,
    )
    flow = OAuthSettings(
        client_id=settings.client_id,
        client_secret=settings.client_secret,
        scopes=scopes,
        user_scopes=[],
        redirect_uri=settings.redirect_url or None,
        installation_store=installations,
        installation_store_bot_only=True,
        state_store=states,
        state_expiration_seconds=_STATE_SECONDS,
        logger=logger,
    )
    return {"oauth_settings": flow, "authorize": authorize, "installation_store": installations}
