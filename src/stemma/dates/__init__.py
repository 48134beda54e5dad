"""Time expressions of news texts and the calendars behind them."""
