from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("registration", "0002_arrival")]

    operations = [
        migrations.AddField(
            model_name="registration",
            name="reminded_at",
            field=models.DateTimeField(null=True),
        ),
    ]
