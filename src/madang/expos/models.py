"""Tables of the event itself."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from madang.platform.clock import new_id, now


class Expo(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    slug = models.SlugField(max_length=40, unique=True)
    title = models.JSONField(default=dict)
    summary = models.JSONField(default=dict)
    organiser = models.JSONField(default=dict)
    contact = models.EmailField(blank=True)
    place = models.JSONField(default=dict)
    opens_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    time_zone = models.CharField(max_length=40, default="Asia/Seoul")
    main_language = models.CharField(max_length=5, default="ko")
    capacity_online = models.PositiveIntegerField(null=True)
    capacity_onsite = models.PositiveIntegerField(null=True)
    retain_days = models.PositiveIntegerField(default=90)
    entry_open = models.BooleanField(default=True)
    # 긴급 중지: since when everything stands still. What was open before is open again afterwards.
    stopped_at = models.DateTimeField(null=True)
    demo = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return self.slug


class Institution(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    expo = models.ForeignKey(Expo, on_delete=models.CASCADE, related_name="institutions")
    slug = models.SlugField(max_length=40)
    name = models.JSONField(default=dict)
    summary = models.JSONField(default=dict)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["expo", "slug"], name="institution_slug"),)

    def __str__(self) -> str:
        return self.slug


class Hall(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    expo = models.ForeignKey(Expo, on_delete=models.CASCADE, related_name="halls")
    slug = models.SlugField(max_length=40)
    order = models.PositiveSmallIntegerField(default=0)
    title = models.JSONField(default=dict)
    summary = models.JSONField(default=dict)
    mood = models.CharField(max_length=20, default="photo")
    gate = models.CharField(max_length=20, default="registered")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["expo", "slug"], name="hall_slug"),)

    def __str__(self) -> str:
        return self.slug


class Space(models.Model):
    """A walkable place with its Tiled map as the stored form; the plaza has no hall."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    expo = models.ForeignKey(Expo, on_delete=models.CASCADE, related_name="spaces")
    slug = models.SlugField(max_length=40)
    kind = models.CharField(max_length=10)
    # A large hall has several.
    hall = models.ForeignKey(Hall, on_delete=models.CASCADE, null=True, related_name="spaces")
    map_json = models.TextField()
    map_hash = models.CharField(max_length=64)
    hung_at = models.DateTimeField(default=now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["expo", "slug"], name="space_slug"),)

    def __str__(self) -> str:
        return self.slug


class Footing(models.Model):
    """That somebody stood somewhere: a trace. `who` is a keyed hash that differs from map to map and is nobody's name
    anywhere else; all of a space's rows go when it is hung anew.
    """

    space = models.ForeignKey(Space, on_delete=models.CASCADE, related_name="+")
    map_hash = models.CharField(max_length=64)
    x = models.PositiveSmallIntegerField()
    y = models.PositiveSmallIntegerField()
    who = models.CharField(max_length=32)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["space", "map_hash", "x", "y", "who"], name="footing_once"),)

    def __str__(self) -> str:
        return f"({self.x}, {self.y})"


class Role(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    expo = models.ForeignKey(Expo, on_delete=models.CASCADE, related_name="roles")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="roles")
    name = models.CharField(max_length=20)
    institution = models.ForeignKey(Institution, on_delete=models.CASCADE, null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["expo", "user", "name"], name="role_once"),)

    def __str__(self) -> str:
        return f"{self.name} {self.user_id}"
