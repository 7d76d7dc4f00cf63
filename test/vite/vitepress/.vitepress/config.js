import { vitepressOptions } from 'guillemet/vite'
import { defineConfig } from 'vitepress'

export default defineConfig({ extends: vitepressOptions(), lang: 'fr-FR', title: 'Le carnet du hameau' })
