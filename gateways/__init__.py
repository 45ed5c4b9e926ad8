"""The outside world behind the ports: China's calendar, the file store, images, mail."""
