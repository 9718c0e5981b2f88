from django.db import migrations, models


class Migration(migrations.Migration):
    """Whoever had an account before there were invitations had it from the operator."""

    dependencies = [("people", "0001_initial")]

    operations = [
        migrations.AddField(model_name="user", name="may_found", field=models.BooleanField(default=True)),
        migrations.AlterField(model_name="user", name="may_found", field=models.BooleanField(default=False)),
    ]
