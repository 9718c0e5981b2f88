from django.urls import path

from madang.people import views

app_name = "people"
urlpatterns = [
    path("sign-in/", views.SignIn.as_view(), name="sign-in"),
    path("sign-out/", views.SignOut.as_view(), name="sign-out"),
    path("password/", views.ChangePassword.as_view(), name="change-password"),
    path("password/<str:uidb64>/<str:token>/", views.SetPassword.as_view(), name="set-password"),
]
