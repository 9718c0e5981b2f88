"""Signing in and out, for those who run an expo."""

from __future__ import annotations

from django.contrib.auth import views as auth
from django.contrib.auth.forms import AuthenticationForm, UsernameField
from django.forms import EmailInput
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from madang.platform.limits import Limit, caller, hidden, spend

# At one account from one network address, and at all accounts from there: an office or a proxy is one address for many.
TRIES = Limit(name="sign-in", most=10, seconds=300)
TRIES_FROM_THERE = Limit(name="sign-in-address", most=100, seconds=300)


class SignInForm(AuthenticationForm):
    username = UsernameField(label=_("E-mail address"), widget=EmailInput(attrs={"autofocus": True}))
    error_messages = {  # noqa: RUF012 -- Django's class attribute
        "invalid_login": _("This e-mail address and password do not go together. Check both and try again."),
        "inactive": _("This account has been closed. Ask the organiser to open it again."),
    }


class SignIn(auth.LoginView):
    template_name = "people/sign_in.html"
    form_class = SignInForm

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Raises: TooManyError after ten tries at one account in five minutes from one address, or a hundred at any."""
        spend(TRIES_FROM_THERE, caller(request))
        account = request.POST.get("username", "").strip().casefold()
        spend(TRIES, hidden(f"{caller(request)} {account}"))
        return super().post(request, *args, **kwargs)


class SignOut(auth.LogoutView):
    next_page = "home"
